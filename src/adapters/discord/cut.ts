/** Shortens text without breaking a character: what a reader takes for one letter or emoji stays whole. */

const ELLIPSIS = '…';
/** How far back a cut looks for a space. */
const WORD_WINDOW = 40;
/** The longest character sequence that is kept together; longer ones (stacked accents) are cut apart. */
const GRAPHEME_WINDOW = 64;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The longest beginning of `text` that `fits` with an ellipsis after it; all of `text` when that fits. */
export function cutToFit(text: string, fits: (candidate: string) => boolean): string {
  if (fits(text)) return text;
  let fitting = 0;
  let tooLong = text.length;
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >> 1;
    if (fits(text.slice(0, middle) + ELLIPSIS)) fitting = middle;
    else tooLong = middle;
  }
  return text.slice(0, cutPoint(text, fitting)).trimEnd() + ELLIPSIS;
}

/** At most `max` UTF-16 units, ending in an ellipsis where something was left out. */
export const cut = (text: string, max: number): string => cutToFit(text, (candidate) => candidate.length <= max);

/** At most `max` UTF-16 units from the end, beginning with an ellipsis where something was left out. */
export function cutStart(text: string, max: number): string {
  if (text.length <= max) return text;
  const tail = text.slice(text.length - max + 1);
  const space = tail.search(/\s/);
  if (space >= 0 && space < WORD_WINDOW) return ELLIPSIS + tail.slice(space + 1);
  return ELLIPSIS + tail.replace(/^[\udc00-\udfff]/, '');
}

/** The last place at or before `max` where text may be cut: between words where possible, never inside a character. */
function cutPoint(text: string, max: number): number {
  const from = Math.max(0, max - GRAPHEME_WINDOW);
  let boundary = from;
  for (const { index } of graphemes.segment(text.slice(from, max + GRAPHEME_WINDOW))) {
    if (from + index > max) break;
    boundary = from + index;
  }
  if (boundary === from) boundary = wholeSurrogates(text, max);
  const space = Math.max(text.lastIndexOf(' ', boundary), text.lastIndexOf('\n', boundary));
  return space > 0 && space >= boundary - WORD_WINDOW ? space : boundary;
}

const wholeSurrogates = (text: string, at: number): number =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
