/** Plain text → Discord markdown that shows it as it is: nothing in it can ping, link, hide, format or pose as a time
 *  stamp. Discord's own backslash escapes are used, so that what is read and copied is the text itself. */

/** Characters that start markup wherever they stand; `<` opens mentions, emoji, time stamps and links. */
const MARKUP = /[\\*_~`|<>[\]@]/g;
/** A web address or an emoji's short name: without its colon it is plain text. */
const COLON = /:(?=\/\/|[\w+-]+:)/g;
/** Headings, small print and list items, at the start of a line. */
const LINE_START = /^([^\S\n]*)([#+-])/gm;
const NUMBERED_LINE = /^([^\S\n]*\d+)([.)])/gm;

/** Control characters and text-direction overrides: words must not read as something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;
const BLANK_LINES = /\n{3,}/g;

/** Addresses that are longer than this would crowd out the text. */
const LINK_MAX_CHARS = 512;

export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(COLON, '\\:')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED_LINE, '$1\\$2');
}

/** Without control characters, direction overrides and broken surrogates; at most one blank line in a row; empty when
 *  there is nothing to see, because Discord refuses text that is only space. */
export function clean(text: string): string {
  const kept = keepSpace(text).trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(kept) ? kept : '';
}

/** `clean` for the middle of a text: the spaces at its ends join it to its neighbours. */
export const keepSpace = (text: string): string =>
  text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(LONE_SURROGATE, '\ufffd').replace(BLANK_LINES, '\n\n');

/** For labels and names, which know no markup. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

/** A masked link to an article, or the label alone when the address is not one a browser should open. */
export function link(label: string, url: string | undefined): string {
  const address = safeUrl(url, LINK_MAX_CHARS);
  return address === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](${address})`;
}

/** An http(s) address with everything encoded that could end a link early, or undefined. One with a user name could show
 *  another host than it opens. */
export function safeUrl(url: string | undefined, max: number): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return undefined;
  const address = href.replace(/[()<>[\]|\\*_~`@\s]/g, percentEncode);
  return address.length <= max ? address : undefined;
}

const percentEncode = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
