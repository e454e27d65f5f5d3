/** Actions → rows of buttons. A button carries only the id under which its meaning is kept. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  type Message,
} from 'discord.js';
import type { Action } from '../../model/reply.ts';
import { cut } from './cut.ts';
import {
  BUTTON_LABEL_MAX_CHARS,
  BUTTON_URL_MAX_CHARS,
  BUTTONS_PER_ROW,
  CUSTOM_ID_MAX_CHARS,
  ROWS_MAX,
} from './limits.ts';
import { oneLine, safeUrl } from './text.ts';

export interface Button {
  readonly action: Action;
  readonly id: string;
}

type ButtonComponent = APIButtonComponentWithCustomId | APIButtonComponentWithURL;
export type ButtonRow = APIActionRowComponent<ButtonComponent>;

/** All our buttons: what follows is the id under which the meaning is kept. */
const PREFIX = 'parley:';
/** Buttons that change the message they stand on: those that turn the pages of a sources view, and Share, which is gone
 *  when it was pressed. */
const TURN_PREFIX = 'parley-turn:';
const SHARE_PREFIX = 'parley-share:';
const PREFIXES = [PREFIX, TURN_PREFIX, SHARE_PREFIX];

/** The id behind a button, or undefined when the button is not one of ours. */
export const fromCustomId = (customId: string): string | undefined =>
  PREFIXES.flatMap((prefix) => (customId.startsWith(prefix) ? customId.slice(prefix.length) : []))[0];

/** What a button claims that it will do to its message; undefined: nothing. Discord wants to know before it is looked up. */
export const claimOf = (customId: string): 'sources' | 'share' | undefined =>
  customId.startsWith(TURN_PREFIX) ? 'sources' : customId.startsWith(SHARE_PREFIX) ? 'share' : undefined;

/** One row for what can be done with the answer, then what can be asked next; those without room are left out. */
export function renderButtons(buttons: readonly Button[]): readonly ButtonRow[] {
  const asks = ({ action }: Button) => action.payload.do === 'ask';
  const row = (chosen: readonly Button[]) =>
    rowsOf(chosen.flatMap(({ action, id }) => button(action.label, prefixOf(action) + id) ?? []));
  const tools = row(buttons.filter((b) => !asks(b)));
  const questions = row(buttons.filter(asks));
  return [...tools.slice(0, questions.length > 0 ? ROWS_MAX - 1 : ROWS_MAX), ...questions].slice(0, ROWS_MAX);
}

const prefixOf = ({ payload }: Action): string => (payload.do === 'share' ? SHARE_PREFIX : PREFIX);

/** None without a label or with an id that Discord would refuse. */
function button(label: string, customId: string): APIButtonComponentWithCustomId | undefined {
  const shown = cut(oneLine(label), BUTTON_LABEL_MAX_CHARS);
  if (shown === '' || customId.length > CUSTOM_ID_MAX_CHARS) return undefined;
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label: shown, custom_id: customId };
}

/** A button that turns the page. Without a further page it keeps its place, disabled, so that buttons do not jump. */
export function turnButton(label: string, id: string | undefined, end: 'first' | 'last') {
  const made = button(label, TURN_PREFIX + (id ?? end));
  return made && { ...made, ...(id === undefined && { disabled: true }) };
}

/** A button that opens an article; none when its address is not one a browser should open. */
export function linkButton(label: string, url: string | undefined): APIButtonComponentWithURL | undefined {
  const address = safeUrl(url, BUTTON_URL_MAX_CHARS);
  if (address === undefined) return undefined;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: cut(oneLine(label), BUTTON_LABEL_MAX_CHARS),
    url: address,
  };
}

export function rowsOf(buttons: readonly ButtonComponent[]): ButtonRow[] {
  const starts = buttons.map((_, i) => i).filter((i) => i % BUTTONS_PER_ROW === 0);
  return starts.map((i) => ({ type: ComponentType.ActionRow, components: buttons.slice(i, i + BUTTONS_PER_ROW) }));
}

/** The components of a message as they are, but for one button. */
export const withoutButton = ({ components }: Message, customId: string): APIMessageTopLevelComponent[] =>
  components.map((component) => without(component.toJSON(), customId));

function without<C extends APIMessageTopLevelComponent | APIComponentInContainer>(component: C, customId: string): C {
  if (component.type === ComponentType.Container)
    return { ...component, components: component.components.map((part) => without(part, customId)) };
  if (component.type !== ComponentType.ActionRow) return component;
  const kept = component.components.filter((part) => !('custom_id' in part) || part.custom_id !== customId);
  return kept.length === 0 ? component : { ...component, components: kept };
}
