/** Expressions that reading whole articles showed to be wrong once: the regressions.
 *  Format: `date-row.ts`. */
export const REVIEWED_EXPRESSIONS: readonly string[] = [
  'en 2025-02-26 | The round, the first in [four years], failed. | P4year',
  'en 2025-02-26 | They sat down for their first direct talks in [nine years]. | P9year',
  'en 2025-02-26 | The authority would last [twelve years]. | P12year',
  'en 2025-02-26 | Most were captured in border clashes [last winter]. | 2023-12-01/2024-02-29',
  'en 2025-02-26 | The road will be closed to traffic [from Friday]. | since 2025-02-28',
  'en 2025-02-26 | The [three-day] round ended without a text. | P3day',
  'fr 2025-02-27 | Ils ont tenu [mercredi et jeudi] leur première rencontre. | 2025-02-26/2025-02-27',
  'fr 2025-02-26 | Cinq semaines après la rupture, les pourparlers reprennent [vendredi] à Lisbonne. | 2025-02-28',
  'fr 2025-02-26 | Ils doivent être remis dans les [dix jours] après la signature. | P10day',
  'fr 2025-02-26 | Le traité prend effet [trois ans] après le début de la guerre. | P3year',
  'fr 2025-02-26 | Il a déclaré [samedi 11 mai] que le vote attendrait. | 2024-05-11',
  'es 2025-02-26 | Los tres países se sientan [el viernes] en Panamá. | 2025-02-28',
  'es 2025-02-26 | El agua cubrió el puente [en la noche del viernes al sábado]. | 2025-02-21/2025-02-22',
  'de 2025-02-26 | Sorenko wird [im Herbst] Botschafterin bei der Union. | 2025-09-01/2025-11-30',
  'ru 2025-02-26 | Говорившие [в воскресенье] министры встретятся снова. | 2025-02-23',
  'en 2024-03-08 | [By Wednesday night] the parties had agreed to publish daily readings. | until 2024-03-06',
  'de 2025-09-08 | Tarvenien und Ustrien reden [ab Freitag] in Bern | since 2025-09-12',
  'de 2025-10-04 | Sie übernimmt das Amt [am Montag]. | 2025-10-06',
  'de 2024-05-29 | Gewählt wird am 24. November, [fünf Wochen] später als von Lusarna vorgeschlagen. | P5week',
];
