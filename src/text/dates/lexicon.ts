import type { Captures, Meaning, Phase, Unit } from './captures.ts';
import type { DateRole } from './date-phrase.ts';

/** Patterns that share one meaning. Syntax of a template: `template.ts`. */
export interface Rule {
  readonly meaning: Meaning;
  readonly templates: readonly string[];
  /** what the pattern says beyond its slots */
  readonly preset: Captures;
  /** counts only after a role word (`since May`) or inside a range (`May to June`) */
  readonly weak: boolean;
}

/** The date words of one language. Lists are words or phrases separated by commas. */
export interface DateLexicon {
  /** January first; after `|` abbreviations, which need a day or a year beside them */
  readonly months: readonly string[];
  /** Monday first */
  readonly weekdays: readonly string[];
  /** singular forms `|` plural forms */
  readonly units: Readonly<Partial<Record<Unit, string>>>;
  readonly previous: string;
  readonly next: string;
  readonly this: string;
  readonly phases: Readonly<Record<Phase, string>>;
  /** first to fourth, for quarters and halves */
  readonly ordinals: readonly string[];
  /** days of the month as words, 1 first; empty where a language does not say them so */
  readonly dayWords: readonly string[];
  /** what may follow the digits of a day: `st`, `er` */
  readonly daySuffixes: string;
  /** spring first */
  readonly seasons: readonly string[];
  /** `in the evening` and the like */
  readonly parts: string;
  /** `of last year`: years from now → words */
  readonly yearRefs: Readonly<Record<'-1' | '0' | '1', string>>;
  /** `word:value` */
  readonly numbers: string;
  /** what may stand between the parts of a number: `et`, `y` */
  readonly numberGlue: string;
  /** counts without a definite value: `a few` */
  readonly vague: string;
  readonly macros: Readonly<Record<string, string>>;
  readonly rules: readonly Rule[];
  readonly roles: Readonly<Record<Exclude<DateRole, 'at'>, readonly string[]>>;
  readonly range: {
    /** opens a range and needs `to`: `from` */
    readonly from: readonly string[];
    readonly to: readonly string[];
    /** opens a range and needs `and`: `between` */
    readonly between: readonly string[];
    readonly and: readonly string[];
  };
}

export const rule = (meaning: Meaning, ...templates: string[]): Rule => ({
  meaning,
  templates,
  preset: {},
  weak: false,
});

export const ruleWith = (preset: Captures, meaning: Meaning, ...templates: string[]): Rule => ({
  meaning,
  templates,
  preset,
  weak: false,
});

export const weakRule = (meaning: Meaning, ...templates: string[]): Rule => ({
  meaning,
  templates,
  preset: {},
  weak: true,
});

export const words = (list: string): string[] =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
