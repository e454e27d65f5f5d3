import type { LinkedMention } from '../../analysis/entities/linker.ts';
import type { Language } from '../../model/language.ts';
import type { Ranked } from '../rank.ts';

/** What says that the person named next was not there; a title or an article may stand in between. */
const WITHOUT: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:without(?! doubt| \p{L}+ing)|except(?: for)?|excluding|instead of|in place of|rather than|in the absence of|(?:not|never) (?:send|sent|invite|invited|include|included|bring|brought))(?: [\p{L}.'’-]+){0,2} ?$/iu,
  fr: /(?<!\p{L})(?:sans(?! doute| que| surprise| \p{L}+er)|sauf|hormis|excepté|au lieu d[eu]|à la place d[eu]|en l['’]absence d[eu]|plutôt que|n['’](?:enverra|envoie|invitera|invite) pas|n['’]a pas (?:envoyé|invité))(?: [\p{L}.'’-]+){0,2} ?$/iu,
  de: /(?<!\p{L})(?:ohne(?! dass| daß| zu| zweifel)|außer|ausser|statt|anstelle von|an Stelle von|in Abwesenheit von)(?: [\p{L}.'’-]+){0,2} ?$/iu,
  es: /(?<!\p{L})(?:sin(?! embargo| duda| que| \p{L}+r)|salvo|excepto|en lugar de|en vez de|en ausencia de|no (?:enviará|envió|envía|invitará|invitó|invita) a)(?: [\p{L}.'’-]+){0,2} ?$/iu,
  ru: /(?<!\p{L})(?:без(?! сомнени)|кроме(?! того)|вместо|в отсутствие|не (?:послал|пошл[её]т|направил|направит|отправил|отправит|пригласил|пригласит)[аи]?)(?: [\p{L}.'’-]+){0,2} ?$/iu,
};

/** `will not send Mr Calder`, `without Calder`: who is named as not being there is no answer to who was. */
export function isLeftOut({ span }: LinkedMention, { read, sentence }: Ranked): boolean {
  const { text, language } = read.document;
  return WITHOUT[language].test(text.slice(sentence.span.start, span.start));
}
