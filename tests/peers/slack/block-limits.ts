/** What Slack refuses, written from docs.slack.dev and bolt-js#2509 and #2867, apart from our own limits.ts. */

interface Text {
  readonly type?: string;
  readonly text?: string;
}

interface Element {
  readonly type: string;
  readonly text?: Text | string;
  readonly action_id?: string;
  readonly value?: string;
  readonly url?: string;
  readonly accessibility_label?: string;
  readonly elements?: readonly Element[];
}

export interface AnyBlock {
  readonly type: string;
  readonly text?: Text;
  readonly elements?: readonly Element[];
}

const KNOWN_TYPES = new Set(['actions', 'context', 'divider', 'header', 'rich_text', 'section']);

/** One line for each limit that the blocks pass; empty = Slack takes them. */
export function refusals(blocks: readonly AnyBlock[], surface: 'message' | 'view' = 'message'): readonly string[] {
  const found: string[] = [];
  const max = (what: string, length: number, limit: number) => {
    if (length > limit) found.push(`${what}: ${length} of ${limit}`);
  };
  const text = (what: string, value: string | undefined, limit: number) => {
    if (value === undefined || value.trim() === '') found.push(`${what}: empty`);
    else max(what, value.length, limit);
  };
  max('blocks', blocks.length, surface === 'message' ? 50 : 100);
  if (blocks.length === 0) found.push('no blocks');
  if (surface === 'message') max('bytes of JSON', Buffer.byteLength(JSON.stringify(blocks)), 12_000);
  const actionIds: string[] = [];
  for (const block of blocks) {
    if (!KNOWN_TYPES.has(block.type)) found.push(`unknown block ${block.type}`);
    if (block.type === 'header') text('header', block.text?.text, 150);
    if (block.type === 'section') text('section', block.text?.text, 3_000);
    if (block.type === 'context') {
      max('context elements', block.elements?.length ?? 0, 10);
      for (const element of block.elements ?? []) {
        text('context', typeof element.text === 'string' ? element.text : element.text?.text, 3_000);
      }
    }
    if (block.type === 'rich_text') walkRichText(block.elements ?? [], (value) => text('rich text', value, 12_000));
    if (block.type === 'actions') {
      max('buttons', block.elements?.length ?? 0, 25);
      for (const button of block.elements ?? []) {
        text('label', typeof button.text === 'object' ? button.text.text : '', 75);
        text('action_id', button.action_id, 255);
        text('value', button.value, 2_000);
        max('accessibility_label', button.accessibility_label?.length ?? 0, 75);
        actionIds.push(button.action_id ?? '');
      }
    }
  }
  if (new Set(actionIds).size < actionIds.length) found.push('action_id twice');
  return found;
}

function walkRichText(elements: readonly Element[], visit: (text: string, element: Element) => void): void {
  for (const element of elements) {
    if (element.type === 'text') visit(typeof element.text === 'string' ? element.text : '', element);
    if (element.elements !== undefined) walkRichText(element.elements, visit);
  }
}
