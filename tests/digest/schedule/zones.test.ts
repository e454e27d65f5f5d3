import { describe, expect, it } from 'vitest';
import { readZone } from '../../../src/digest/schedule/zones.ts';

describe('time zones', () => {
  it.each([
    ['Europe/Paris', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['utc', 'UTC'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('%s is known', (typed, zone) => {
    expect(readZone(typed)).toMatchObject({ known: true, zone: expect.stringMatching(new RegExp(`^${zone}$`, 'i')) });
  });
  it.each([
    ['paris', ['Europe/Paris']],
    ['CET', ['Europe/Paris', 'Europe/Berlin', 'Europe/Madrid']],
    ['new york', ['America/New_York']],
    ['Genève', ['Europe/Zurich']],
    ['Europe/Pari', ['Europe/Paris']],
    ['xyzzy', []],
    ['', []],
  ])('%s is asked back', (typed, suggestions) => {
    expect(readZone(typed)).toEqual({ known: false, suggestions });
  });
});
