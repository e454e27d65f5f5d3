import { describe, expect, it } from 'vitest';
import { findDateline } from '../../../src/text/dates/dateline.ts';

const DATELINES: readonly [string, string, string | undefined, string][] = [
  ['Vienne, 14 juillet 2015 – Les négociateurs', '2015-07-14', 'Vienne', 'Vienne, 14 juillet 2015 –'],
  ['Accord\nGENEVA, 3 May 2031 (Reuters) - Talks', '2031-05-03', 'GENEVA', 'GENEVA, 3 May 2031 (Reuters) -'],
  ['Titel\n\nBerlin (dpa), 3. Mai 2031 – Die', '2031-05-03', 'Berlin', 'Berlin (dpa), 3. Mai 2031 –'],
  ['МОСКВА, 14 июля 2015. /ТАСС/. Министр', '2015-07-14', 'МОСКВА', 'МОСКВА, 14 июля 2015. /ТАСС/.'],
  ['Madrid, 3 de mayo de 2031 (EFE).- El', '2031-05-03', 'Madrid', 'Madrid, 3 de mayo de 2031 (EFE).'],
  ['WASHINGTON, May 3, 2031 — Officials', '2031-05-03', 'WASHINGTON', 'WASHINGTON, May 3, 2031 —'],
  ['Rio de Janeiro, 2 de abril de 2015 – A', '2015-04-02', 'Rio de Janeiro', 'Rio de Janeiro, 2 de abril de 2015 –'],
  ['Paris, le 1er mars 2031 - Le', '2031-03-01', 'Paris', 'Paris, le 1er mars 2031 -'],
  ['3 May 2031 (Reuters) - Talks', '2031-05-03', undefined, '3 May 2031 (Reuters) -'],
  ['Graz, 7. März 2024. Wie viel', '2024-03-07', 'Graz', 'Graz, 7. März 2024.'],
  ['A title\n10 November 2034 – Officially', '2034-11-10', undefined, '10 November 2034 –'],
  ['NORDRAND, Kalvia, 3 May 2031 – Talks', '2031-05-03', 'NORDRAND', 'NORDRAND, Kalvia, 3 May 2031 –'],
  ['MARWELL, Kalvia, May 3, 2031 (AP) - Talks', '2031-05-03', 'MARWELL', 'MARWELL, Kalvia, May 3, 2031 (AP) -'],
  [
    'Ciudad Alta, D.F., 16 de enero de 2031 – Firmó',
    '2031-01-16',
    'Ciudad Alta',
    'Ciudad Alta, D.F., 16 de enero de 2031 –',
  ],
  ['Helsinki, 16 abr 2031 .- El Gobierno', '2031-04-16', 'Helsinki', 'Helsinki, 16 abr 2031 .-'],
  ['3 May 2031, Geneva – Talks', '2031-05-03', 'Geneva', '3 May 2031, Geneva –'],
];

const NO_DATELINE = [
  'NEW YORK (AP) — Officials said in 2031',
  'Vienna, 3 May - Talks',
  'Talks of 3 May 2031 - a chronology',
  'On 3 May 2031 - the day',
  '14 July 2015 – the accord is signed\n16 January 2016 – it takes effect',
  'The deal of Vienna, 14 July 2015, was signed',
  'Geneva, May 2031 – Talks',
  '',
];

describe('findDateline', () => {
  it.each(DATELINES)('reads %j', (text, date, place, slice) => {
    const found = findDateline(text);
    expect(found).toMatchObject({ date, ...(place !== undefined && { place }) });
    expect(found?.place).toBe(place);
    expect(text.slice(found?.span.start, found?.span.end)).toBe(slice);
  });

  it.each(NO_DATELINE)('finds none in %j', (text) => {
    expect(findDateline(text)).toBeUndefined();
  });
});
