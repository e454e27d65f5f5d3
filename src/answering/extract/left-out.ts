import type { LinkedMention } from '../../analysis/entities/linker.ts';
import type { Language } from '../../model/language.ts';
import type { Ranked } from '../rank.ts';

/** Before the name of somebody who was not there. */
const WITHOUT: Readonly<Record<Language, string>> = {
  en: 'without(?! doubt| \\p{L}+ing)|except(?: for)?|excluding|instead of|in place of|rather than|in the absence of|(?:not|never) (?:send|sent|invite|invited|include|included|bring|brought)',
  fr: "sans(?! doute| que| surprise| \\p{L}+er)|sauf|hormis|excepté|au lieu d[eu]|à la place d[eu]|en l['’]absence d[eu]|plutôt que|n['’](?:enverra|envoie|invitera|invite) pas|n['’]a pas (?:envoyé|invité)",
  de: 'ohne(?! dass| daß| zu| zweifel)|außer|ausser|statt|anstelle von|an Stelle von|in Abwesenheit von',
  es: 'sin(?! embargo| duda| que| \\p{L}+r)|salvo|excepto|en lugar de|en vez de|en ausencia de|no (?:enviará|envió|envía|invitará|invitó|invita) a',
  ru: 'без(?! сомнени)|кроме(?! того)|вместо|в отсутствие|не (?:послал|пошл[её]т|направил|направит|отправил|отправит|пригласил|пригласит)[аи]?',
};
/** A title or an article may stand in between. */
const TITLE = "(?: [\\p{L}.'’-]+){0,2}";
const patterns = new Map(
  Object.entries(WITHOUT).map(([language, words]) => [
    language,
    new RegExp(`(?<!\\p{L})(?:${words})${TITLE} ?$`, 'iu'),
  ]),
);

/** `will not send Mr Calder`, `without Calder`: who is named as not being there is no answer to who was. */
export function isLeftOut({ span }: LinkedMention, { read, sentence }: Ranked): boolean {
  const { text, language } = read.document;
  return patterns.get(language)?.test(text.slice(sentence.span.start, span.start)) ?? false;
}
