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
const REASONS_MAX = 30;

/** Exactly what would be posted now, then why each story is in or out. Nothing is sent and nothing counts as told. */
export async function preview(app: App, { user }: Invocation, { subscription }: Picked): Promise<Reply> {
  const language = languageOfLocale(user.locale);
  const words = briefingWordsOf(language);
  const now = app.clock.now();
  const { reply, draft, shown, inThread } = await writeBriefing(app, subscription, { slot: now, now, missed: 0 });
  const wording = digestWordingOf(language);
  const ahead = draft.considered.filter(({ isLead }) => isLead).length;
  const reasons = draft.considered.map(({ headline, verdict, origins, published, isLead }, position) => {
    const index = position - ahead;
    const told = verdict === 'new' || verdict === 'changed' || verdict === 'corrected';
    const place = !told
      ? words.out
      : isLead || index < shown
        ? words.in
        : index < shown + inThread
          ? words.inThread
          : words.out;
    const why = place === words.out && told ? wording.verdict['no-room'] : wording.verdict[verdict];
    const details = [
      why,
      ...(origins > 1 ? [wording.sources(origins)] : []),
      ...(published === undefined ? [] : [formatDay(published, language)]),
    ];
    return `${place}: ${headline} — ${details.join(', ')}`;
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
