import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import { type Language, languageOfLocale } from '../../model/language.ts';
import { cut } from './cut.ts';
import type { Tools } from './desk.ts';
import { describe, sortFailure } from './failures.ts';
import { CHOICE_MAX_CHARS, CHOICES_MAX, COMPLETE_MAX_MS } from './limits.ts';
import { fromInteraction, placeOf } from './receive.ts';
import { clean } from './text.ts';

/** Half-typed option → choices, in time for the next letter. What is chosen is typed text like any other and trusted no
 *  more than that. */
export async function onAutocomplete(tools: Tools, i: AutocompleteInteraction): Promise<void> {
  const { name, value } = i.options.getFocused(true);
  const asTyped = [{ name: value, value }];
  const stop = new AbortController();
  const late = tools.clock.sleep(COMPLETE_MAX_MS, stop.signal).catch(() => undefined);
  const choices = await Promise.race([choicesFor(tools, i, name, value), late.then(() => asTyped)]).catch(
    () => asTyped,
  );
  stop.abort();
  await i.respond(toChoices(choices)).catch((error: unknown) => {
    const failure = sortFailure(error);
    if (failure !== 'too-late' && failure !== 'answered') throw error;
    tools.log.debug({ error: describe(error) }, 'a completion came too late');
  });
}

type Choice = ApplicationCommandOptionChoiceData<string>;

async function choicesFor(
  tools: Tools,
  i: AutocompleteInteraction,
  name: string,
  partial: string,
): Promise<readonly Choice[]> {
  const kind = kindOf(tools, i, name);
  if (kind === 'subscription') return digestsHere(tools, i);
  const language = languageOfLocale(i.locale);
  const texts =
    kind === 'time-zone'
      ? timeZones(partial, language)
      : await tools.core.complete({ ...fromInteraction(i), partial, language, kind });
  // an empty list reads as “no such question”, but any question may be asked
  return (texts.length > 0 ? texts : [partial]).map((text) => ({ name: text, value: text }));
}

/** The digests of the channel by their numbers in `/briefing list`, with what tells them apart. */
async function digestsHere(tools: Tools, i: AutocompleteInteraction): Promise<readonly Choice[]> {
  const subscriptions = await tools.stores.subscriptions.inChannel(placeOf(i));
  return subscriptions.map(({ schedule, topics, language }, at) => {
    const name = [at + 1, schedule.timeZone, language, ...topics].join(' · ');
    return { name: cut(name, CHOICE_MAX_CHARS), value: String(at + 1) };
  });
}

function kindOf(tools: Tools, i: AutocompleteInteraction, name: string) {
  if (i.commandName !== 'briefing') return 'question';
  const subcommand = i.options.getSubcommand(false);
  const command = tools.commands.find((c) => c.of === 'briefing' && c.name === subcommand);
  return command?.options.find((option) => option.name === name)?.autocomplete ?? 'topic';
}

/** Zones whose name holds what was typed, those of the language's own countries first when nothing was typed. */
function timeZones(partial: string, language: Language): readonly string[] {
  const wanted = fold(partial);
  const zones = [...new Set([...USUAL_ZONES[language], ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  const matching = zones.filter((zone) => fold(zone).includes(wanted));
  const starts = (zone: string) =>
    fold(zone)
      .split('/')
      .some((part) => part.startsWith(wanted));
  return [...matching.filter(starts), ...matching.filter((zone) => !starts(zone))];
}

const fold = (zone: string): string => zone.toLowerCase().replace(/[\s_]+/g, '_');

const USUAL_ZONES: Readonly<Record<Language, readonly string[]>> = {
  en: ['Europe/London', 'America/New_York', 'America/Chicago', 'America/Los_Angeles', 'UTC'],
  fr: ['Europe/Paris', 'Europe/Brussels', 'Europe/Zurich', 'America/Toronto', 'UTC'],
  de: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich', 'UTC'],
  es: ['Europe/Madrid', 'America/Mexico_City', 'America/Bogota', 'America/Buenos_Aires', 'UTC'],
  ru: ['Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Almaty', 'UTC'],
};

/** What is too long to be chosen is left out: cut, it would be another question. */
function toChoices(choices: readonly Choice[]): Choice[] {
  const shown = choices
    .map(({ name, value }) => ({ name: clean(name), value: clean(value) }))
    .filter(({ name, value }) => value !== '' && value.length <= CHOICE_MAX_CHARS && name.length <= CHOICE_MAX_CHARS);
  return [...new Map(shown.map((choice) => [choice.value, choice])).values()].slice(0, CHOICES_MAX);
}
