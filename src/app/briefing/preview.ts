import { formatDay } from '../../digest/format-time.ts';
import { digestWordingOf } from '../../digest/wording/wording.ts';
import type { Invocation } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { Block, Reply } from '../../model/reply.ts';
import { summarise } from '../answer-reply.ts';
import type { App } from '../app.ts';
import { briefingWordsOf } from '../words/briefing-words.ts';
import type { Picked } from './pick.ts';
import { writeBriefing } from './write-briefing.ts';

/** Reasons listed; the rest is counted. */
const REASONS_MAX = 20;

/** Exactly what would be posted now, then why each story is in or out. Nothing is sent and nothing counts as told. */
export async function preview(app: App, { user }: Invocation, { subscription }: Picked): Promise<Reply> {
  const language = languageOfLocale(user.locale);
  const words = briefingWordsOf(language);
  const now = app.clock.now();
  const { reply, draft } = await writeBriefing(app, subscription, { slot: now, now, missed: 0 });
  const reasons = draft.considered.map(({ headline, verdict, origins, published }) => {
    const isIn = verdict === 'new' || verdict === 'changed' || verdict === 'corrected';
    const wording = digestWordingOf(language);
    const details = [
      wording.verdict[verdict],
      ...(origins > 1 ? [wording.sources(origins)] : []),
      ...(published === undefined ? [] : [formatDay(published, language)]),
    ];
    return `${isIn ? words.in : words.out}: ${headline} — ${details.join(', ')}`;
  });
  const more = reasons.length > REASONS_MAX ? [`+${reasons.length - REASONS_MAX}`] : [];
  const why: Block[] =
    reasons.length === 0
      ? []
      : [
          { type: 'divider' },
          { type: 'heading', text: words.previewWhy },
          { type: 'list', items: [...reasons.slice(0, REASONS_MAX), ...more] },
        ];
  return {
    kind: 'digest',
    language: subscription.language,
    summary: summarise(words.previewTitle),
    blocks: [
      { type: 'note', text: words.previewTitle },
      ...(reply?.blocks ?? [{ type: 'text', text: words.previewSilent } as const]),
      ...why,
    ],
    actions: [],
    ...(reply?.thread !== undefined && { thread: reply.thread }),
  };
}
