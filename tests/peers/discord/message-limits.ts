import { ComponentType, MessageFlags } from 'discord.js';
import { ApiError, invalidForm, tooLong } from './api-error.ts';

/** A component as it arrives over the wire: nothing about it is known yet. */
export interface WireComponent {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly style?: number;
  readonly id?: number;
  readonly disabled?: boolean;
  readonly accent_color?: number;
  readonly components?: readonly WireComponent[];
}

export interface WireEmbed {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly color?: number;
}

interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

export interface WireMessage {
  readonly content?: string | null;
  readonly flags?: number;
  readonly embeds?: readonly WireEmbed[];
  readonly components?: readonly WireComponent[];
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly allowed_mentions?: AllowedMentions;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean };
}

/** The limits of platform.md B3 and B4, written out again here so that a slip in `limits.ts` shows. */
const MAX = {
  content: 2000,
  components: 40,
  textDisplays: 4000,
  rowButtons: 5,
  rows: 5,
  label: 80,
  customId: 100,
  url: 512,
  nonce: 25,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedTotal: 6000,
  processedBytes: 10_170,
};
const INT32_MAX = 2 ** 31 - 1;
const LEGACY_TOP_LEVEL: readonly number[] = [ComponentType.ActionRow];
const V2_TOP_LEVEL: readonly number[] = [1, 9, 10, 12, 13, 14, 17];

/** All components, the nested ones too, in order. */
export const flatten = (components: readonly WireComponent[]): WireComponent[] =>
  components.flatMap((c) => [c, ...flatten(c.components ?? [])]);

/** Throws what Discord answers to a message that breaks one of its limits. `editing` = absent fields stay as they are. */
export function checkMessage(body: WireMessage, { editing = false } = {}): void {
  const length = (text: string | null | undefined) => [...(text ?? '')].length;
  const all = flatten(body.components ?? []);
  if (length(body.content) > MAX.content) throw tooLong('content', MAX.content);
  if (String(body.nonce ?? '').length > MAX.nonce) throw tooLong('nonce', MAX.nonce);
  if (((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0) checkV2(body, all);
  else checkLegacy(body);
  for (const component of all) checkComponent(component);
  checkProcessedSize(all);
  checkUnique(
    all.flatMap((c) => c.custom_id ?? []),
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  );
  checkUnique(
    all.flatMap((c) => c.id ?? []),
    'COMPONENT_ID_DUPLICATED',
  );
  const empty = length(body.content) === 0 && (body.embeds ?? []).length === 0 && all.length === 0;
  if (empty && !editing) throw new ApiError(400, 50006, 'Cannot send an empty message');
}

function checkV2(body: WireMessage, all: readonly WireComponent[]): void {
  const legacy = (body.content ?? '') !== '' || (body.embeds ?? []).length > 0;
  if (legacy)
    throw invalidForm(
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      'The legacy fields cannot be used with IS_COMPONENTS_V2',
    );
  if (all.length > MAX.components) throw tooLong('components', MAX.components);
  const chars = all.reduce(
    (sum, c) => sum + (c.type === ComponentType.TextDisplay ? [...(c.content ?? '')].length : 0),
    0,
  );
  if (chars > MAX.textDisplays)
    throw invalidForm('components', 'COMPONENT_MAX_TOTAL_LENGTH', `The total text exceeds ${MAX.textDisplays}`);
  for (const c of body.components ?? [])
    if (!V2_TOP_LEVEL.includes(c.type)) throw invalidForm('components', 'UNION_TYPE_CHOICES', `Type ${c.type}`);
}

/** Not documented: Discord breaks above this (discord-api-docs#8554). Each component is weighed as its JSON here. */
function checkProcessedSize(all: readonly WireComponent[]): void {
  const bytes = all.reduce((sum, { components: _, ...own }) => sum + Buffer.byteLength(JSON.stringify(own)), 0);
  if (bytes > MAX.processedBytes) throw new ApiError(500, 0, '500: Internal Server Error');
}

function checkLegacy({ components = [], embeds = [] }: WireMessage): void {
  checkEmbeds(embeds);
  if (components.length > MAX.rows) throw tooLong('components', MAX.rows);
  for (const c of components)
    if (!LEGACY_TOP_LEVEL.includes(c.type))
      throw invalidForm('components', 'UNION_TYPE_CHOICES', "Value of field 'type' must be one of (1,).");
}

/** Titles and descriptions are all that we send. */
function checkEmbeds(embeds: readonly WireEmbed[]): void {
  const chars = (text = '') => [...text].length;
  if (embeds.length > MAX.embeds) throw tooLong('embeds', MAX.embeds);
  for (const { title, description, color = 0 } of embeds) {
    if (chars(title) > MAX.embedTitle) throw tooLong('embeds.title', MAX.embedTitle);
    if (chars(description) > MAX.embedDescription) throw tooLong('embeds.description', MAX.embedDescription);
    if (!/\S/.test(`${title ?? ''}${description ?? ''}`))
      throw invalidForm('embeds.description', 'BASE_TYPE_REQUIRED', 'This field is required');
    if (color < 0 || color > 0xffffff) throw invalidForm('embeds.color', 'NUMBER_TYPE_MAX', '16777215');
  }
  const total = embeds.reduce((sum, { title, description }) => sum + chars(title) + chars(description), 0);
  if (total > MAX.embedTotal)
    throw invalidForm('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX.embedTotal}`);
}

function checkComponent(c: WireComponent): void {
  if (c.id !== undefined && !(Number.isInteger(c.id) && c.id >= 0 && c.id <= INT32_MAX))
    throw invalidForm('components.id', 'NUMBER_TYPE_MAX', 'int32');
  if (c.type === ComponentType.TextDisplay && !/\S/.test(c.content ?? ''))
    throw invalidForm('components.content', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 4000 in length.');
  if (c.type === ComponentType.ActionRow || c.type === ComponentType.Container) checkChildren(c);
  if (c.type === ComponentType.Button) checkButton(c);
}

function checkChildren({ type, components = [] }: WireComponent): void {
  if (components.length === 0) throw invalidForm('components', 'BASE_TYPE_BAD_LENGTH', 'Must be 1 or more in length.');
  if (type === ComponentType.ActionRow && components.length > MAX.rowButtons)
    throw tooLong('components', MAX.rowButtons);
}

function checkButton({ label, custom_id: customId, url }: WireComponent): void {
  if (!/\S/.test(label ?? ''))
    throw invalidForm('components.label', 'BUTTON_COMPONENT_INVALID', 'A button needs a label or an emoji.');
  if ([...(label ?? '')].length > MAX.label) throw tooLong('components.label', MAX.label);
  if ((customId === undefined) === (url === undefined))
    throw invalidForm('components', 'BUTTON_COMPONENT_INVALID', 'Either custom_id or url.');
  if (customId !== undefined && !(customId.length >= 1 && customId.length <= MAX.customId))
    throw tooLong('components.custom_id', MAX.customId);
  if (url !== undefined && url.length > MAX.url) throw tooLong('components.url', MAX.url);
  if (url !== undefined && !/^(https?|discord):\/\//.test(url))
    throw invalidForm('components.url', 'URL_TYPE_INVALID_SCHEME', 'Scheme must be http or https.');
}

function checkUnique(values: readonly (string | number)[], code: string): void {
  if (new Set(values).size < values.length) throw invalidForm('components', code, 'Must be unique in a message.');
}
