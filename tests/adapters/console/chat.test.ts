import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { consoleChat, consoleScreen } from '../../../src/adapters/console/chat.ts';
import { deliveryId, tenantId } from '../../../src/model/ids.ts';
import type { Place } from '../../../src/model/invocation.ts';
import { REPLIES } from '../../support/replies.ts';

const PLACE: Place = { platform: 'console', tenant: tenantId('local'), channel: 'console' };
const PLAIN = { colour: false, width: 80 };

const open = (interactive: boolean) => {
  const output = new PassThrough();
  let said = '';
  output.on('data', (bytes) => {
    said += bytes;
  });
  const screen = consoleScreen(output, { ...PLAIN, interactive });
  return { output, screen, chat: consoleChat(screen), said: () => said };
};

it('a digest is printed whole, its thread below a line, and has an id', async () => {
  const { chat, said } = open(false);
  expect(await chat.post(PLACE, REPLIES.digest, deliveryId('d1'))).toEqual({
    outcome: 'sent',
    messageId: 'console-d1',
  });
  const [heading] = REPLIES.digest.blocks;
  expect(said()).toContain(heading?.type === 'heading' ? heading.text : 'a heading');
  const thread = { ...REPLIES.digest, thread: [{ type: 'heading', text: 'Also in these articles' }] } as const;
  await chat.post(PLACE, thread, deliveryId('d2'));
  expect(said()).toMatch(/─+\n\nAlso in these articles\n\n$/);
});

it('what was being typed comes back below it', async () => {
  const { chat, screen, said } = open(true);
  const seen: string[] = [];
  screen.redraw = () => void seen.push(said());
  await chat.tell(PLACE, 'me', REPLIES.error);
  expect(said().startsWith('\r\u001b[K')).toBe(true);
  expect(seen).toEqual([said()]);
});

it('a closed terminal is no success, and what was printed can never be looked up', async () => {
  const { chat, output } = open(false);
  output.end();
  expect(await chat.post(PLACE, REPLIES.digest, deliveryId('d1'))).toMatchObject({ outcome: 'retry' });
  expect(await chat.find(PLACE, deliveryId('d1'), 0)).toMatchObject({ found: 'unknown' });
});
