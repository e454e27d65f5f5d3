import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/adapters/slack/seal.ts';

const KEY = randomBytes(32);

describe('sealing secrets', () => {
  it('gives back what was sealed, under the same name and key, in hex or base64', () => {
    const [hex, base64] = [createSeal(KEY.toString('hex')), createSeal(KEY.toString('base64'))];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, name) => {
        const plain = text.replace(/[\ud800-\udfff]/g, '');
        expect(base64.open(name, hex.seal(name, plain))).toBe(plain);
      }),
    );
  });

  it('never writes the same twice, and nothing readable', () => {
    const seal = createSeal(KEY.toString('hex'));
    const [one, two] = [seal.seal('a', 'xoxb-secret'), seal.seal('a', 'xoxb-secret')];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64url').toString()).not.toContain('secret');
  });

  it('opens nothing that was changed, renamed, cut, or sealed with another key', () => {
    const seal = createSeal(KEY.toString('hex'));
    const sealed = seal.seal('team one', 'xoxb-secret');
    expect(() => seal.open('team two', sealed)).toThrow();
    // The first character of each part: the last one of a part may hold bits that mean nothing.
    for (const part of [2, 3, 4]) {
      const changed = sealed.split('.').map((text, i) => (i === part ? text.replace(/^./, flip) : text));
      expect(() => seal.open('team one', changed.join('.'))).toThrow();
    }
    const shortTag = sealed.split('.').map((text, i) => (i === 3 ? text.slice(0, 6) : text));
    expect(() => seal.open('team one', shortTag.join('.'))).toThrow();
    expect(() => seal.open('team one', sealed.slice(0, 20))).toThrow('not in a form');
    expect(() => createSeal(randomBytes(32).toString('hex')).open('team one', sealed)).toThrow('another key');
  });
});

const flip = (character: string): string => (character === 'A' ? 'B' : 'A');
