/** BM25 term weights. Scores are unitless and ≥ 0. Source: Robertson & Zaragoza 2009; idf as in Lucene (never negative). */

/** How fast repeats of a term stop counting; 1.2 is the usual value. */
export const K1 = 1.2;
/** How much long passages are held back, 0–1; 0.75 is the usual value. */
export const B = 0.75;

export const idf = (documentFrequency: number, documents: number): number =>
  Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));

export const termWeight = (frequency: number, length: number, averageLength: number): number =>
  (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength));
