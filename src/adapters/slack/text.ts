/** Plain text → text that Slack shows as it is: nothing in it can ping, link, hide or reorder. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BLANK_LINES = /\n{3,}/g;

/** Without control characters, text-direction overrides and broken surrogates; at most one blank line in a row. */
export const clean = (text: string): string =>
  text.replace(CONTROLS, '').replace(LONE_SURROGATE, '\ufffd').replace(BLANK_LINES, '\n\n').trim();

/** For `mrkdwn` objects and the `text` field: disarms `<!channel>`, `<@U…>`, `<#C…>` and `<https://…|…>`. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a person typed, from Slack's escaped form: `&amp;` → `&`, `<@U1|anna>` → `@anna`, `<https://a.b|c>` → `c`. */
export function unescapeMrkdwn(text: string): string {
  const plain = text.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, target: string, label: string | undefined) => {
    if (target.startsWith('!')) return label ?? `@${target.slice(1).split('^')[0]}`;
    if (target.startsWith('@') || target.startsWith('#')) return `${target[0]}${label ?? target.slice(1)}`;
    return label ?? target;
  });
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** The longest character sequence that is kept together; longer ones (stacked accents) are cut apart. */
const GRAPHEME_WINDOW = 64;
/** How far back a cut looks for a space. */
const WORD_WINDOW = 40;

/** The last place at or before `max` where text may be cut: between words where possible, never inside a character. */
export function cutPoint(text: string, max: number): number {
  if (text.length <= max) return text.length;
  const from = Math.max(0, max - GRAPHEME_WINDOW);
  let boundary = from;
  for (const { index } of graphemes.segment(text.slice(from, max + GRAPHEME_WINDOW))) {
    if (from + index > max) break;
    boundary = from + index;
  }
  if (boundary === from) boundary = insidePair(text, max) ? max - 1 : max;
  const space = Math.max(text.lastIndexOf(' ', boundary), text.lastIndexOf('\n', boundary));
  return space > 0 && space >= boundary - WORD_WINDOW ? space : boundary;
}

const insidePair = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));

/** At most `max` UTF-16 units, ending in an ellipsis where something was left out. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, cutPoint(text, max - 1)).trimEnd()}…`;
}

/** At most `max` UTF-16 units from the end, beginning with an ellipsis where something was left out. */
export function cutStart(text: string, max: number): string {
  if (text.length <= max) return text;
  const tail = text.slice(text.length - max + 1);
  const space = tail.search(/\s/);
  if (space >= 0 && space < WORD_WINDOW) return `…${tail.slice(space + 1)}`;
  return `…${tail.replace(/^[\udc00-\udfff]/, '')}`;
}

/** Pieces of at most `max` units, cut at line ends or spaces; joined by white space they say the same. */
export function pieces(text: string, max: number): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const line = rest.lastIndexOf('\n', max);
    const at = line > max / 2 ? line : cutPoint(rest, max);
    found.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...found, rest].filter((piece) => piece !== '');
}

/** An http(s) address that is safe inside `<…|label>`, or undefined. */
export function safeUrl(url: string | undefined, max: number): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  const href = parsed.href.replace(/[|<>\s]/g, encodeURIComponent);
  return href.length <= max ? href : undefined;
}
