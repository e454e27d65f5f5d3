import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { expect, it } from 'vitest';
import { createGate } from '../../../src/adapters/slack/gate.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeLog } from '../../support/fake-log.ts';

/** A gate between a receiver that is driven by hand and an app that keeps what reaches it. */
function build() {
  const reached: ReceiverEvent[] = [];
  const log = new FakeLog();
  const gate = createGate(memoryStores().once, new FakeClock(), log, new WeakSet());
  let guarded: App | undefined;
  const receiver: Receiver = {
    init: (app) => {
      guarded = app;
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
  const app = {
    processEvent: async (event: ReceiverEvent) => {
      await event.ack();
      reached.push(event);
    },
  };
  gate.guard(receiver).init(app as unknown as App);
  const deliver = (body: object, ack: () => Promise<void> = () => Promise.resolve()) =>
    guarded?.processEvent({ body, ack } as ReceiverEvent);
  return { reached, log, gate, deliver };
}

const mention = (event_id: string, ts = '1.1') => ({
  type: 'event_callback',
  team_id: 'T1',
  event_id,
  event: { type: 'app_mention', channel: 'C1', user: 'U1', ts },
});

it('answers what it let in although Slack could not be told: the second delivery is dropped', async () => {
  const { reached, log, deliver } = build();
  await deliver(mention('Ev1'), () => Promise.reject(new Error('the connection is gone')));
  await deliver(mention('Ev1'));
  expect(reached).toHaveLength(1);
  expect(log.at('warn').join()).toContain('the connection is gone');
});

it('knows an event by its id, and a message by its place and time', async () => {
  const { reached, deliver } = build();
  await deliver(mention('Ev1', '1.1'));
  await deliver(mention('Ev1', '2.2'));
  await deliver(mention('Ev2', '1.1'));
  await deliver({ ...mention('Ev3', '1.1'), team_id: 'T2' });
  expect(reached).toHaveLength(2);
});

it('lets everything else through: commands, buttons, other events', async () => {
  const { reached, deliver } = build();
  for (const body of [
    { command: '/talks' },
    { type: 'block_actions' },
    { type: 'event_callback', event: { type: 'app_uninstalled' } },
  ]) {
    await deliver(body);
    await deliver(body);
  }
  expect(reached).toHaveLength(6);
});
