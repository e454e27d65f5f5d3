/** Russian case endings of personal names, folded (`й` → `и`, `ё` → `е`). Rules propose; the caller checks. */

/** Possible nominatives of a given name in an oblique case: `сергея` → `сергеи` (Сергей). */
export function givenNameForms(folded: string): readonly string[] {
  const stem = folded.slice(0, -1);
  const longer = folded.slice(0, -2);
  if (/[ая]$/.test(folded)) return folded.endsWith('я') ? [`${stem}и`, `${stem}ь`] : [stem];
  if (/[ую]$/.test(folded)) return folded.endsWith('ю') ? [`${stem}и`, `${stem}ь`, `${stem}я`] : [stem, `${stem}а`];
  if (/[еыи]$/.test(folded)) return [stem, `${stem}а`, `${stem}я`, `${stem}и`, `${stem}ь`];
  if (/(?:ом|ем)$/.test(folded)) return [longer, `${longer}и`, `${longer}ь`];
  if (/(?:ои|еи)$/.test(folded)) return [`${longer}а`, `${longer}я`];
  return [];
}

const SURNAME_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.*(?:ов|ев|ин|ын))(?:а|у|ым|е|ои|ых|ы)?$/, ''],
  [/^(.*(?:ск|цк))(?:ии|ого|ому|им|ом|ая|ои|ую)$/, 'ии'],
  [/^(.*н)(?:ыи|ого|ому|ым|ом|ая|ои|ую)$/, 'ыи'],
  [/^(.*[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е|ем)$/, ''],
];
const SURNAME_MIN_LETTERS = 5;

/** The masculine nominative that a surname in any case or gender goes back to: `лаврову`, `лаврова` → `лавров`. */
export function surnameBase(folded: string): string {
  if (folded.length < SURNAME_MIN_LETTERS) return folded;
  for (const [pattern, ending] of SURNAME_ENDINGS) {
    const stem = pattern.exec(folded)?.[1];
    if (stem !== undefined) return stem + ending;
  }
  return folded;
}
