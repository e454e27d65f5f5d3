/** The languages that questions, articles and answer frames may have. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value);

/** `fr-FR`, `fr_FR` or `fr` → `fr`; anything that is not spoken here → `en`. */
export function languageOfLocale(locale: string | undefined): Language {
  const prefix = (locale ?? '').slice(0, 2).toLowerCase();
  return isLanguage(prefix) ? prefix : 'en';
}
