import type { Language } from '../../model/language.ts';

/** Question words as they are typed in chats, and what they stand for. Folded; as `written=meant`, `_` for a blank. */
const LISTS: Readonly<Record<Language, string>> = {
  en: `wen=when whn=when wehn=when whens=when wher=where whr=where wheres=where wat=what wut=what wht=what wot=what
    wats=what whats=what wuts=what wich=which whch=which whos=who_is whys=why hw=how hows=how howmany=how_many
    hwmany=how_many hwlong=how_long howlong=how_long howmuch=how_much mny=many`,
  fr: `koi=quoi kwa=quoi ki=qui cki=c'est_qui ckoi=c'est_quoi kan=quand kand=quand qd=quand qand=quand pk=pourquoi pq=pourquoi
    prk=pourquoi pkoi=pourquoi pourkoi=pourquoi prq=pourquoi pourqoi=pourquoi cb=combien cbn=combien combi1=combien
    kombien=combien kel=quel kelle=quelle kels=quels keske=qu'est-ce_que kesk=qu'est-ce_que qesk=qu'est-ce_que
    keskil=qu'est-ce_qu'il koman=comment komen=comment cmt=comment koment=comment`,
  de: `wan=wann wrm=warum wrum=warum warumm=warum wiso=wieso wasn=was wers=wer_ist wos=wo
    wieviel=wie_viel wieviele=wie_viele wievielen=wie_vielen wivil=wie_viel wievil=wie_viel wivile=wie_viele wievile=wie_viele
    wielang=wie_lange wielange=wie_lange welchn=welchen`,
  es: `xq=por_que xk=por_que pq=por_que pk=por_que prq=por_que porq=por_que porke=por_que porqe=por_que ke=que qe=que
    kien=quien qien=quien qn=quien kn=quien kienes=quienes cdo=cuando cnd=cuando cndo=cuando kuando=cuando cuand=cuando
    dnd=donde dnde=donde dond=donde aonde=adonde kual=cual cto=cuanto ctos=cuantos ctas=cuantas kuanto=cuanto
    kuantos=cuantos cuants=cuantos kmo=como oras=horas ora=hora`,
  ru: `скока=сколько скоко=сколько скок=сколько скольк=сколько чо=что че=что шо=что пч=почему поч=почему
    пчм=почему пачему=почему пачиму=почему почму=почему када=когда кагда=когда хто=кто ктож=кто
    гдеж=где зачм=зачем чтож=что`,
};

const tableOf = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(/\s+/).map((entry) => {
      const [written = '', meant = ''] = entry.split('=');
      return [written, meant.replaceAll('_', ' ')];
    }),
  );

const TABLES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: tableOf(LISTS.en),
  fr: tableOf(LISTS.fr),
  de: tableOf(LISTS.de),
  es: tableOf(LISTS.es),
  ru: tableOf(LISTS.ru),
};

/** Single letters that stand for a word before certain others only. */
const LETTERS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/^(\W*(?:and |so |but )?)y(?= )/, '$1why'],
    // no auxiliary stands before another: `were did they meet`
    [/^(\W*(?:and |so |but )?)were (?=(?:did|does|do|is|are|was|were|has|have|will|can|should)\b)/, '$1where '],
  ],
  fr: [[/(^|\s)c (?=(?:qui|quoi|quand|ou|combien|pourquoi|quel|quelle|comment)\b)/g, "$1c'est "]],
  de: [],
  es: [
    [/(^|[\s¿])x (?=(?:que|q|k)\b)/g, '$1por '],
    [/(^|[\s¿])[qk](?= )/g, '$1que'],
  ],
  ru: [],
};

/** The folded question with its question words spelt out. */
export function spellOut(folded: string, language: Language): string {
  const words = folded.replace(/[\p{L}\p{N}]+/gu, (word) => TABLES[language].get(word) ?? word);
  return LETTERS[language].reduce((text, [written, meant]) => text.replace(written, meant), words);
}

/** True for a chat spelling of a question word: it names nothing. */
export const isAskingSpelling = (folded: string, language: Language): boolean => TABLES[language].has(folded);
