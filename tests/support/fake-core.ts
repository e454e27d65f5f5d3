import type { CitedPassage, Core, HalfTyped } from '../../src/app/app.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Invocation } from '../../src/model/invocation.ts';
import type { ActionPayload, Reply } from '../../src/model/reply.ts';
import { ANSWER, PASSAGES, REPLIES } from './replies.ts';

/** A core that answers what a test tells it to, and remembers what it was asked. */
export class FakeCore implements Core {
  readonly handled: Invocation[] = [];
  readonly pressed: { readonly invocation: Invocation; readonly payload: ActionPayload }[] = [];
  /** what `handle` does; a test replaces it to be slow, to throw or to say something else */
  onHandle: (invocation: Invocation) => Reply | Promise<Reply> = (invocation) =>
    invocation.text === '' ? REPLIES.help : REPLIES.answer;
  onPress: (invocation: Invocation, payload: ActionPayload) => Reply | Promise<Reply> = (_invocation, payload) =>
    payload.do === 'feedback' ? REPLIES.thanks : payload.do === 'timeline' ? REPLIES.timeline : REPLIES.answer;
  overviewReply: Reply = REPLIES.status;
  completions: readonly string[] = [];
  answers: readonly Answer[] = [ANSWER];
  passages: readonly CitedPassage[] = PASSAGES;

  async handle(invocation: Invocation): Promise<Reply> {
    this.handled.push(invocation);
    return this.onHandle(invocation);
  }

  async press(invocation: Invocation, payload: ActionPayload): Promise<Reply> {
    this.pressed.push({ invocation, payload });
    return this.onPress(invocation, payload);
  }

  readonly halves: HalfTyped[] = [];

  async complete(half: HalfTyped): Promise<readonly string[]> {
    this.halves.push(half);
    return this.completions;
  }

  async answer(_tenant: string, id: string): Promise<Answer | undefined> {
    return this.answers.find((answer) => answer.id === id);
  }

  async passage(_tenant: string, id: string, index: number): Promise<CitedPassage | undefined> {
    return this.answers.some((answer) => answer.id === id) ? this.passages[index] : undefined;
  }

  async overview(): Promise<Reply> {
    return this.overviewReply;
  }
}
