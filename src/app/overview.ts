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

/** Digests of a workspace that a home tab lists. */
const DIGESTS_SHOWN = 10;

/** A workspace at a glance: what the corpus holds and how fresh it is, its digests, example questions, privacy. */
export async function showOverview(
  app: App,
  commands: readonly Command[],
  invocation: Invocation,
  language: Language,
): Promise<Reply> {
  const help = await showHelp(app, commands, language);
  const status = showStatus(app, language);
  const digests = await digestsOf(app, invocation);
  const [heading, ...rest] = help.blocks;
  const blocks: Block[] = [
    ...(heading === undefined ? [] : [heading]),
    ...status.blocks.filter((block) => block.type === 'text'),
    ...digestBlocks(digests, language),
    ...rest,
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
  if (digests.length === 0) return [{ type: 'text', text: words.none }];
  const items = digests.map(
    ({ schedule, topics }) =>
      `${describeSchedule(schedule, language)} · ${topics.length === 0 ? words.everything : topics.join(', ')}`,
  );
  return [
    { type: 'text', text: words.listTitle },
    { type: 'list', items },
  ];
}
