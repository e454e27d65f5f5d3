import type { Subscription } from '../model/digest.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Language } from '../model/language.ts';
import type { Block, Reply } from '../model/reply.ts';
import type { App } from './app.ts';
import { describeSchedule } from './briefing/describe.ts';
import type { Command } from './command.ts';
import { showHelp } from './show-help.ts';
import { showStatus } from './show-status.ts';
import { briefingWordsOf } from './words/briefing-words.ts';
import { overviewWordsOf } from './words/overview-words.ts';
import { wordsOf } from './words/words.ts';

/** Digests of a workspace that a home tab lists. */
const DIGESTS_SHOWN = 10;

/** A workspace at a glance: what the corpus holds and how fresh it is, its digests, example questions, privacy. */
export async function showOverview(
  app: App,
  commands: readonly Command[],
  invocation: Invocation,
  language: Language,
): Promise<Reply> {
  const words = wordsOf(language);
  const help = await showHelp(app, commands, language);
  const status = showStatus(app, language);
  const digests = await digestsOf(app, invocation);
  const blocks: Block[] = [
    ...help.blocks.slice(0, 2),
    ...status.blocks,
    { type: 'heading', text: overviewWordsOf(language).digests },
    ...digestBlocks(digests, language),
    { type: 'heading', text: words.commandsTitle },
    {
      type: 'list',
      items: commands
        .filter(({ name }) => name === 'help')
        .map(({ usage, summary }) => `${usage} — ${summary[language]}`),
    },
    { type: 'note', text: words.privacy },
    // The buttons stand below.
    ...(help.actions.length === 0 ? [] : [{ type: 'heading', text: words.tryThese } as const]),
  ];
  return { ...help, blocks };
}

async function digestsOf(app: App, { place }: Invocation): Promise<Subscription[]> {
  const found: Subscription[] = [];
  for await (const subscription of app.stores.subscriptions.active()) {
    if (subscription.place.tenant !== place.tenant || subscription.place.platform !== place.platform) continue;
    found.push(subscription);
    if (found.length >= DIGESTS_SHOWN) break;
  }
  return found;
}

function digestBlocks(digests: readonly Subscription[], language: Language): Block[] {
  const words = briefingWordsOf(language);
  if (digests.length === 0) {
    return [
      { type: 'text', text: overviewWordsOf(language).noDigests },
      { type: 'list', items: ['/briefing subscribe 08:00 Europe/Paris weekdays'] },
    ];
  }
  const items = digests.map(
    ({ schedule, topics }) =>
      `${describeSchedule(schedule, language)} · ${topics.length === 0 ? words.everything : topics.join(', ')}`,
  );
  return [{ type: 'list', items }];
}
