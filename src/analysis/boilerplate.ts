/** Blocks of sentences that recur in documents which are no reprints of each other: appeals for money, credits, footers. */

import type { DocumentId } from '../model/ids.ts';

/** So many sentences in a row must recur. */
export const BLOCK_SENTENCES = 3;

/**
 * Openers of appeals and what only an appeal asks of its reader, for corpora in which the block occurs once. Folded text.
 * News speaks of donors, subscribers and support, too: each cue addresses the reader.
 */
const APPEAL_CUES = new RegExp(
  [
    'chers (?:amis )?lecteurs|dear readers?\\b|liebe leser(?:innen)?\\b|(?:queridos|estimados) lectores|дорогие читатели',
    '\\bnewsletter\\b|abonnez-vous|\\bsubscribe (?:now|today|here|to (?:our|the newsletter))|suscrib(?:ete|ase)\\b|jetzt abonnieren|abonnieren sie|подпишитесь',
    'faites un don|un don de [^.]{1,20}par mois|\\bplease donate\\b|\\bdonate (?:now|today|here)\\b|\\bspenden sie\\b|haz(?:te)? (?:una donacion|socio)\\b',
    'soutenez-(?:nous|le journalisme)|soutenez notre|\\bsupport (?:us (?:with|by|today|from)|our journalism)\\b',
    'a contribue (?:a ce|au) reportage|contributed to this report|all rights reserved|tous droits reserves|alle rechte vorbehalten|todos los derechos reservados',
    '^\\W*(?:read more|lire aussi|lesen sie auch|lea tambien|читайте также)',
  ].join('|'),
);

export const looksLikeAppeal = (foldedSentence: string): boolean => APPEAL_CUES.test(foldedSentence);

/** Counts in which documents each block of sentences occurs; incremental, by hash. */
export class RepetitionIndex {
  readonly #documentsOfBlock = new Map<string, Set<DocumentId>>();
  readonly #blocksOf = new Map<DocumentId, readonly string[]>();

  add(id: DocumentId, sentenceHashes: readonly number[]): void {
    this.remove(id);
    const blocks = blocksOf(sentenceHashes);
    for (const block of blocks) {
      const documents = this.#documentsOfBlock.get(block) ?? new Set<DocumentId>();
      documents.add(id);
      this.#documentsOfBlock.set(block, documents);
    }
    this.#blocksOf.set(id, blocks);
  }

  remove(id: DocumentId): void {
    for (const block of this.#blocksOf.get(id) ?? []) {
      const documents = this.#documentsOfBlock.get(block);
      documents?.delete(id);
      if (documents?.size === 0) this.#documentsOfBlock.delete(block);
    }
    this.#blocksOf.delete(id);
  }

  /** Indexes of the sentences of `id` that stand in a block which another origin has too. */
  repeated(id: DocumentId, originOf: (document: DocumentId) => DocumentId): ReadonlySet<number> {
    const found = new Set<number>();
    for (const [at, block] of (this.#blocksOf.get(id) ?? []).entries()) {
      const origins = new Set([...(this.#documentsOfBlock.get(block) ?? [])].map(originOf));
      if (origins.size < 2) continue;
      for (let offset = 0; offset < BLOCK_SENTENCES; offset++) found.add(at + offset);
    }
    return found;
  }
}

/** A key for each run of sentences that may recur. */
export function blocksOf(hashes: readonly number[]): string[] {
  const blocks: string[] = [];
  for (let at = 0; at + BLOCK_SENTENCES <= hashes.length; at++)
    blocks.push(hashes.slice(at, at + BLOCK_SENTENCES).join(','));
  return blocks;
}
