import { answerQuestion, type Trace } from '../answering/answer.ts';
import type { Answer } from '../model/answer.ts';
import type { Invocation } from '../model/invocation.ts';
import { languageOfLocale } from '../model/language.ts';
import type { Reply } from '../model/reply.ts';
import { answerReply } from './answer-reply.ts';
import type { App } from './app.ts';
import { earlierTurns, keepTurn } from './conversation.ts';
import { followUps } from './suggest.ts';

/** Earlier questions of a thread that may complete a follow-up. */
const CONTEXT_TURNS = 3;

/** Answers a question in its thread's context, keeps answer and turn, and words the reply. */
export async function ask(app: App, invocation: Invocation): Promise<Reply> {
  const { answer } = await answerIn(app, invocation);
  await app.stores.answers.put(invocation.place.tenant, answer, app.clock.now());
  if (answer.status !== 'abstained' || answer.reason !== 'empty-question') {
    await keepTurn(app, invocation, {
      question: answer.question,
      about: answer.about,
      at: app.clock.now(),
    });
  }
  return answerReply(answer, answer.status === 'abstained' ? [] : await followUps(answer, app.corpus));
}

async function answerIn(app: App, invocation: Invocation): Promise<{ answer: Answer; trace: Trace | undefined }> {
  const turns = await earlierTurns(app, invocation);
  return answerQuestion(invocation.text, app.corpus, {
    context: turns.slice(-CONTEXT_TURNS).map((turn) => turn.question),
    fallback: languageOfLocale(invocation.user.locale),
    elapsed: () => app.clock.elapsed(),
  });
}
