import type { Reply } from '../model/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { Metrics } from '../ports/metrics.ts';
import type { Core } from './app.ts';

/** A core whose replies are counted by kind and timed; everything else is as it was. */
export function measuredCore(core: Core, metrics: Metrics, clock: Clock): Core {
  const measured = async (work: Promise<Reply>): Promise<Reply> => {
    const began = clock.elapsed();
    const reply = await work;
    metrics.count('parley_answers_total', { kind: reply.kind });
    metrics.observe('parley_answer_seconds', { kind: reply.kind }, (clock.elapsed() - began) / 1000);
    return reply;
  };
  return {
    ...core,
    handle: (invocation) => measured(core.handle(invocation)),
    press: (invocation, payload) => measured(core.press(invocation, payload)),
  };
}
