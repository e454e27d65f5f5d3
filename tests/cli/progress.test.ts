import { expect, it } from 'vitest';
import { indexingLine } from '../../src/cli/progress.ts';
import { FakeClock } from '../support/fake-clock.ts';

const progress = (done: number, secondsLeft?: number) => ({
  done,
  total: 200,
  unchanged: 0,
  passages: done * 10,
  rate: 640.4,
  ...(secondsLeft !== undefined && { secondsLeft }),
});

function lineOn(isTTY: boolean) {
  const clock = new FakeClock();
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const line = indexingLine(() => clock.elapsed(), stream);
  return { line, later: (ms: number) => clock.advance(ms), written: () => written.join('') };
}

it('on a terminal the rate and the time left are rewritten in place and cleared at the end', () => {
  const { line, written } = lineOn(true);
  line(progress(8));
  line(progress(50, 42.1));
  line(progress(60, 7_300));
  line();
  expect(written().split('\r\u001b[K')).toEqual([
    '',
    'Indexing 8/200 articles · 640 passages/s',
    'Indexing 50/200 articles · 640 passages/s · 43 s left',
    'Indexing 60/200 articles · 640 passages/s · 2 h 2 min left',
    '',
  ]);
});

it('elsewhere it is a line now and then', () => {
  const { line, later, written } = lineOn(false);
  line(progress(8));
  later(30_000);
  line(progress(100, 300));
  line(progress(108, 290));
  line();
  expect(written()).toBe('Indexing 100/200 articles · 640 passages/s · 5 min left\n');
});
