/**
 * Forms of irregular French and Spanish verbs by their endings, so that whole families (`mettre`, `admettre`, `soumettre`) share a
 * stem with their infinitive, which Snowball does not see to. Forms that are also nouns or names (`débat`, `parte`, `vino`, `sale`)
 * are left out.
 */
type VerbForms = readonly (readonly [RegExp, string])[];

const FRENCH: VerbForms = [
  [/mett(?:e|es|ent|ait|aient|ant|ons|ez|ra|ront|rait|raient)$/, 'mettre'],
  [/(?<=^|ad|per|pro|re|sou|trans|com|é|compro)(?:met|mets|mirent)$/, 'mettre'],
  [/pr(?:ends?|ennes?|ennent|enaient|enait|enant|endra|endront|endrait|endraient)$/, 'prendre'],
  [/(?<=^|ap|com|re|sur|entre)prirent$/, 'prendre'],
  [
    /(?<=^|abs|appar|con|dé|entre|main|ob|re|sou)t(?:ien[ts]|iennent|iennes?|iendra|iendront|iendrait|enaient|enait|inrent|int)$/,
    'tenir',
  ],
  [
    /(?<=^|con|de|inter|par|pré|pro|re|sou|sur|sub)v(?:ien[ts]|iennent|iennes?|iendra|iendront|iendrait|enaient|enait|inrent|int)$/,
    'venir',
  ],
  [/(?<=^|dé|ins|pres|pros|réé|sous|trans)cri(?:vent|ve|vait|vaient|vant|vit|virent)$/, 'crire'],
  [/(?<=écri|décri|inscri|souscri)(?:vent|ve|vait|vaient|vant|vit|virent)$/, 're'],
  [
    /(?<=prod|cond|recond|trad|réd|séd|déd|ind|introd|constr|reconstr|instr|détr|n)ui(?:sent|se|sait|saient|sant|sit|sirent|ra|ront)$/,
    'uire',
  ],
  [/(?<=cra|contra|restre|astre|étre|atte|éte|fe|enfre|pla)ign(?:e|ent|ait|aient|ant|it|irent)$/, 'indre'],
  [/(?<=^j|^rej|^adj|^enj)oign(?:e|ent|ait|aient|ant|it|irent)$/, 'oindre'],
  [/(?<=^v|^rev|^r|^desc|^t|att|ét|ent|prét|déf|dép|susp)end(?:e|ent|ait|aient|it|irent|ra|ront)$/, 'endre'],
  [/(?<=rép|corresp|conf)ond(?:e|ent|ait|aient|it|irent|ra|ront)?$/, 'ondre'],
  [/(?<=^|re)par(?:tent|tait|taient|tirent|tit)$/, 'partir'],
  [/(?<=^|res)sor(?:tent|tait|taient|tirent|tit)$/, 'sortir'],
  [/(?<=^|con|pres|res)sen(?:t|te|tent|tait|taient|tirent|tit)$/, 'sentir'],
  [/(?<=dé)men(?:t|te|tent|tait|taient|tirent|tit)$/, 'mentir'],
  [/(?<=conn|reconn|par|comp|appar|dispar|réappar|compar|^n)ai(?:ssent|sse|ssait|ssaient|ssant)$/, 'aître'],
  [/(?<=^re|con|aper|^per|dé)(?:çoit|çoivent|çoive|cevait|cevaient|cevant|cevra|cevront|çurent|çut)$/, 'cevoir'],
  [/(?<=^|com|dé|a|re)batt(?:e|ent|ait|aient|ant|irent|it|ra|ront)$/, 'battre'],
  [/(?<=^|inter|cor)romp(?:e|ent|ait|aient|t|irent|it|ra|ront)$/, 'rompre'],
  [/(?<=^|pré|re|entre)v(?:oient|oyaient|oyait|oyant|irent)$/, 'voir'],
  [/(?<=pré|re|entre)voi[te]$/, 'voir'],
  [/(?<=^|re|dé|satis)f(?:asse|assent|aisait|aisaient|eront|eraient|irent)$/, 'faire'],
  [/(?<=^|inter|pré|contre)di(?:sent|sait|saient|rent)$/, 'dire'],
  [/^aill(?:e|ent)$/, 'aller'],
  [/^(?:sache|sachent|savait|savaient|saura|sauront)$/, 'savoir'],
];

const SPANISH: VerbForms = [
  [/(?<=\p{L}{2})ic(?:e|en|é|es)$/u, 'izar'],
  [/(?<=\p{L}[aeo])zca[ns]?$/u, 'cer'],
  [/(?<=\p{L})duzca[ns]?$/u, 'ducir'],
  [/(?<=\p{L})duj(?:o|eron|era|eran)$/u, 'ducir'],
  [/(?<=^|re|des|satis)haga[ns]?$/, 'hacer'],
  [/(?<=^|pre|contra|mal|ben|des)dig(?:a|an|o)$/, 'decir'],
  [/(?<=^|pre|contra|mal|ben|des)dij(?:eron|era|eran)$/, 'decir'],
  [/^dir(?:á|án|ía|ían)$/, 'decir'],
  [
    /(?<=^|im|pro|ex|su|o|dis|com|recom|re|inter|ante|pos|reim)(?:pong[ao]n?|pus(?:o|ieron|iera|ieran)|pondr(?:á|án|ía|ían))$/,
    'poner',
  ],
  [/(?<=^|man|ob|con|de|re|sos|entre)(?:teng[ao]n?|tuv(?:o|ieron|iera|ieran)|tendr(?:á|án|ía|ían)|tienen?)$/, 'tener'],
  [/(?<=inter|pre|con|re|pro)(?:veng[ao]n?|vin(?:o|ieron|iera)|vendr(?:á|án|ía|ían)|vienen?)$/, 'venir'],
  [/^(?:vengan?|vendr(?:á|án|ía|ían))$/, 'venir'],
  [/(?<=^|sobre)(?:salg[ao]n?|saldr(?:á|án|ía|ían))$/, 'salir'],
  [/(?<=^|a|ex|con|sus|re|dis)tra(?:ig[ao]n?|jeron|jo|jera|en?)$/, 'traer'],
  [/(?<=sug|dif|interf|transf|pref|ref|conf|ing|adh|requ|h)ier(?:e|en|a|an)$/, 'erir'],
  [/(?<=cons|pres|s|ment|desm)ient(?:e|en|a|an)$/, 'entir'],
  [/(?<=conc|desconc|ac|desp)iert(?:a|an)$/, 'ertar'],
  [/(?<=^conf)ies(?:a|an)$/, 'esar'],
  [/(?<=^manif)iest(?:a|an)$/, 'estar'],
  [/(?<=^enc|^ent|^desent)ierr(?:a|an)$/, 'errar'],
  [/(?<=env|dev|res|abs|dis|^v|rev)uelv(?:e|en|a|an)$/, 'olver'],
  [/(?<=ren)uev(?:a|an)$/, 'ovar'],
  [/(?<=apr|repr|compr)ueb(?:a|an)$/, 'obar'],
];

const inInfinitive = (word: string, forms: VerbForms): string => {
  for (const [ending, infinitive] of forms) if (ending.test(word)) return word.replace(ending, infinitive);
  return word;
};

/** `soumettent` → `soumettre`; other words as they are. @param word small letters, with accents */
export const frenchIrregular = (word: string): string => inInfinitive(word, FRENCH);
/** `propuso` → `proponer`; other words as they are. @param word small letters, with accents */
export const spanishIrregular = (word: string): string => inInfinitive(word, SPANISH);
/** Snowball leaves the spelling of a subjunctive: `apliqu(en)`, but `aplic(ar)`. */
export const spanishStem = (stem: string): string => stem.replace(/qu$/, 'c');
