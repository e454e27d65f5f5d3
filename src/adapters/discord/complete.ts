import type { AutocompleteInteraction } from 'discord.js';
import { type Language, languageOfLocale } from '../../model/language.ts';
import type { Tools } from './desk.ts';
import { describe, sortFailure } from './failures.ts';
import { CHOICE_MAX_CHARS, CHOICES_MAX, COMPLETE_MAX_MS } from './limits.ts';
import { tenantOf } from './receive.ts';
import { clean } from './text.ts';

/** Half-typed option → choices, in time for the next letter. What is chosen is typed text like any other and trusted no
 *  more than that. */
export async function onAutocomplete(tools: Tools, i: AutocompleteInteraction): Promise<void> {
  const { name, value } = i.options.getFocused(true);
  const stop = new AbortController();
  const late = tools.clock.sleep(COMPLETE_MAX_MS, stop.signal).then(
    () => [value],
    () => [value],
  );
  const choices = await Promise.race([completionsOf(tools, i, name, value), late]).catch(() => [value]);
  stop.abort();
  await i.respond(toChoices(choices)).catch((error: unknown) => {
    if (sortFailure(error) !== 'not-ours') throw error;
    tools.log.debug({ error: describe(error) }, 'a completion came too late');
  });
}

async function completionsOf(
  tools: Tools,
  i: AutocompleteInteraction,
  name: string,
  partial: string,
): Promise<readonly string[]> {
  const language = languageOfLocale(i.locale);
  const kind = kindOf(tools, i, name);
  if (kind === 'time-zone') return timeZones(partial, language);
  return tools.core.complete(tenantOf(i.guildId, i.user.id), partial, language, kind);
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
export function toChoices(completions: readonly string[]): { name: string; value: string }[] {
  const shown = completions.map(clean).filter((text) => text !== '' && text.length <= CHOICE_MAX_CHARS);
  return [...new Set(shown)].slice(0, CHOICES_MAX).map((text) => ({ name: text, value: text }));
}
