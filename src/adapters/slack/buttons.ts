/** Actions → rows of buttons. A button carries only the id under which its meaning is kept. */
import type { types } from '@slack/bolt';
import type { Action } from '../../model/reply.ts';
import { jsonBytes, type SlackBlock } from './blocks.ts';
import * as limits from './limits.ts';
import { clean, cut } from './text.ts';

export interface Button {
  readonly action: Action;
  readonly id: string;
}

/** All our buttons; the rest of an `action_id` says what it does and where it stands. */
export const ACTION_ID = /^parley:[a-z]+:\d+$/;

/** One row for what can be done with the answer, one for what can be asked next; those without room are left out. */
export function renderButtons(buttons: readonly Button[]): readonly SlackBlock[] {
  const elements = buttons.flatMap(({ action, id }, index) => toElement(action, id, index) ?? []);
  const rows: [types.Button[], types.Button[]] = [[], []];
  for (const { row, button } of elements) {
    rows[row].push(button);
    const full =
      rows[row].length > limits.ACTIONS_MAX_BUTTONS || jsonBytes(toBlocks(rows)) > limits.ACTIONS_JSON_MAX_BYTES;
    if (full) rows[row].pop();
  }
  return toBlocks(rows);
}

const toBlocks = (rows: readonly types.Button[][]): SlackBlock[] =>
  rows.flatMap((elements) => (elements.length === 0 ? [] : [{ type: 'actions', elements: [...elements] }]));

function toElement(action: Action, id: string, index: number) {
  const label = cut(clean(action.label), limits.BUTTON_LABEL_MAX_CHARS);
  if (label === '' || id.length > limits.BUTTON_VALUE_MAX_CHARS) return undefined;
  const description = clean(action.description ?? '');
  const button: types.Button = {
    type: 'button',
    action_id: `parley:${action.payload.do}:${index}`,
    value: id,
    text: { type: 'plain_text', text: label, emoji: true },
    ...(description === '' ? {} : { accessibility_label: cut(description, limits.ACCESSIBILITY_LABEL_MAX_CHARS) }),
  };
  return { button, row: action.payload.do === 'ask' ? 1 : 0 } as const;
}
