import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 to make no new object in the old space. Most of what Parley makes dies with its question or its article; V8 decides otherwise
 * while the space for young objects is still small, for ever, and what dead old objects refer to stays with them: indexing takes a
 * quarter more processor time, answers over 100,000 passages a third more (docs/decisions/0025). Holds for all threads; call it first.
 */
export function keepNewObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
