import type { FindKeys, WantedKeys } from '../../../analysis/analysed.ts';
import type { Language } from '../../../model/language.ts';
import { conceptTerm, numberTerm, PERCENTAGE } from '../../../search/terms.ts';
import { keyHash } from '../../../search/wanted-keys.ts';
import { NumberReader } from './numbers.ts';
import type { PackedSentence, Unpacking } from './sentences.ts';
import { HASHES_OF_FORM, hashesOfForm, keysOfForm } from './word-forms.ts';

interface PackedKeys extends Unpacking {
  readonly language: Language;
  readonly sentences: readonly PackedSentence[];
  /** where the hashes of keys begin */
  readonly hashes: number;
}

/** Finds keys without unpacking sentences: words and concepts are read only where the hash of a key is wanted. */
export const findPackedKeys =
  (packed: PackedKeys): FindKeys =>
  (wanted, found) => {
    const ofForms = usesOfForms(packed, wanted);
    const ofConcepts = usesOfConcepts(packed, wanted);
    const percentage = wanted.get(conceptTerm(PERCENTAGE));
    const from = new NumberReader(packed.bytes);
    for (const { at, index } of packed.sentences) {
      from.at = at;
      for (let left = from.next(); left > 0; left--) {
        const uses = ofForms[from.next()];
        if (uses !== undefined) for (const use of uses) found(index, use);
      }
      for (let left = from.next(); left > 0; left--) {
        const use = ofConcepts[from.next()];
        if (use !== undefined) found(index, use);
      }
      for (let left = from.next(); left > 0; left--) {
        const use = wanted.get(numberTerm(Number(packed.texts.at(from.next()))));
        if (use !== undefined) found(index, use);
        if ((from.next() & 1) !== 0 && percentage !== undefined) found(index, percentage);
      }
    }
  };

/** What the keys of each form are wanted for, by its number. */
function usesOfForms<Use>(packed: PackedKeys, wanted: WantedKeys<Use>): readonly (readonly Use[] | undefined)[] {
  const { forms, language } = packed;
  const uses = new Array<Use[] | undefined>(forms.size + 1).fill(undefined);
  for (let number = 1; number <= forms.size; number++) {
    const first = (number - 1) * HASHES_OF_FORM;
    if (!wanted.mayHave(hashAt(packed, first)) && !wanted.mayHave(hashAt(packed, first + 1))) continue;
    const found: Use[] = [];
    for (const key of keysOfForm(forms.at(number) ?? '', language)) {
      const use = wanted.get(key);
      if (use !== undefined) found.push(use);
    }
    uses[number] = found;
  }
  return uses;
}

function usesOfConcepts<Use>(packed: PackedKeys, wanted: WantedKeys<Use>): readonly (Use | undefined)[] {
  const { forms, concepts } = packed;
  const first = forms.size * HASHES_OF_FORM;
  const uses = new Array<Use | undefined>(concepts.size + 1).fill(undefined);
  for (let number = 1; number <= concepts.size; number++) {
    if (wanted.mayHave(hashAt(packed, first + number - 1)))
      uses[number] = wanted.get(conceptTerm(concepts.at(number) ?? ''));
  }
  return uses;
}

const HASH_BYTES = 2;

function hashAt({ bytes, hashes }: PackedKeys, index: number): number {
  const at = hashes + HASH_BYTES * index;
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
}

/** The hashes of all keys of forms, then of concepts, as `findPackedKeys` reads them. */
export function packHashes(forms: readonly string[], concepts: readonly string[], language: Language): Buffer {
  const bytes = Buffer.allocUnsafe((forms.length * HASHES_OF_FORM + concepts.length) * HASH_BYTES);
  let at = 0;
  for (const form of forms) for (const hash of hashesOfForm(form, language)) at = bytes.writeUInt16LE(hash, at);
  for (const concept of concepts) at = bytes.writeUInt16LE(keyHash(conceptTerm(concept)), at);
  return bytes;
}
