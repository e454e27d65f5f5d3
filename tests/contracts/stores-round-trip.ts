import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerId, documentId, subscriptionId, tenantId } from '../../src/model/ids.ts';
import type { Stores } from '../../src/ports/stores.ts';
import {
  ACME,
  answerNamed,
  collect,
  documentNamed,
  FIRST_INSTANT,
  LAST_INSTANT,
  placeIn,
  subscriptionNamed,
  T0,
} from './store-samples.ts';

/** Any UTF-16 at all: controls, U+0000, lone surrogates, and the texts that need escaping most. */
const anyText = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\0', '\u001b', '\u001b"a"', '\ud800', '\udfff😀', "'; DROP TABLE once; --", '?', '$1', 'É/É'),
);
const anyInstant = fc.oneof(
  fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }),
  fc.constantFrom(FIRST_INSTANT, -1, 0, LAST_INSTANT),
);
const RUNS = { numRuns: 40 };

export function roundTripContract(stores: () => Stores): void {
  describe('round trips', () => {
    it('keep every text of a document, at any time', () =>
      fc.assert(
        fc.asyncProperty(anyText, anyText, anyInstant, async (id, text, at) => {
          const document = { ...documentNamed('x', text), id: documentId(id) };
          await stores().documents.put(document, at);
          const [kept] = (await collect(stores().documents.all())).filter((one) => one.document.id === id);
          expect(kept).toEqual({ document, addedAt: at });
          await stores().documents.remove(document.id, at);
          await stores().sweep(LAST_INSTANT);
        }),
        RUNS,
      ));

    it('keep every name, id and key', () =>
      fc.assert(
        fc.asyncProperty(anyText, anyText, anyInstant, async (name, text, at) => {
          const place = placeIn(tenantId(name), { channel: text, thread: name });
          await stores().answers.put(place.tenant, { ...answerNamed('a', text), id: answerId(text) }, at);
          expect((await stores().answers.get(place.tenant, answerId(text)))?.text).toBe(text);
          await stores().threads.append(place, { question: text, about: [name], at });
          expect((await stores().threads.turns(place, at)).at(-1)).toEqual({ question: text, about: [name], at });
          await stores().secrets.put(name, text, at);
          expect(await stores().secrets.get(name)).toBe(text);
          expect(await stores().secrets.keys(name)).toContain(name);
          await stores().forget(place.tenant);
        }),
        RUNS,
      ));

    it('keep every delivery and what it told', () =>
      fc.assert(
        fc.asyncProperty(anyText, anyText, anyInstant, async (name, text, slot) => {
          const id = subscriptionId(name);
          await stores().subscriptions.put(subscriptionNamed(name, { createdBy: text, topics: [text] }));
          expect((await stores().subscriptions.get(id))?.topics).toEqual([text]);
          const delivery = await stores().deliveries.claim(id, slot, text, T0, 1000);
          if (!delivery) throw new Error('not claimed');
          const facts = new Map([
            [text, name],
            [`${text}2`, text],
          ]);
          await stores().deliveries.renew(delivery.id, text, T0, 1000, { contentHash: text, facts });
          await stores().deliveries.finish(delivery.id, text, { state: 'sent', messageId: name, reason: text }, T0);
          const kept = await stores().deliveries.last(id);
          expect(kept).toMatchObject({ slot, owner: text, messageId: name, contentHash: text, reason: text });
          expect(new Map([...(await stores().told.told(id))].toSorted())).toEqual(new Map([...facts].toSorted()));
          await stores().subscriptions.remove(id);
        }),
        RUNS,
      ));

    it('refuse a time that is no whole number', async () => {
      await expect(stores().answers.put(ACME, answerNamed('a'), 1.5)).rejects.toThrow(RangeError);
      await expect(stores().once.claim('k', Number.NaN, 1)).rejects.toThrow(RangeError);
      expect(await stores().once.claim('k', T0, 1)).toBe(true);
    });
  });
}
