/** Words that lost the space between them: `Poutineont`, `RussieMarco`, `2022Lorsque`. */

/** Raw offsets at which a glued word should be read as two; the text itself is never changed. */
export function repairGlue(_text: string, _isAttested: (folded: string) => boolean): readonly number[] {
  return [];
}
