import type { TypePatterns } from './question-type-name.ts';

/** What German questions ask for; folded text. */
export const DE: TypePatterns = [
  ['timeline', /\b(?:zeitleiste|chronologie|zeitachse|ablauf|zeitlicher ablauf|chronik)\b/],
  ['compare', /\b(?:vs\.?|versus|unterschied(?:e)? zwischen|vergleich|vergleiche|version(?:en)? von|gegenuber)\b/],
  ['why', /\b(?:warum|wieso|weshalb|weswegen|aus welchem grund|grund fur|grunde fur|wozu)\b/],
  [
    'howlong',
    /\b(?:wie lange|wie viele (?:tage|wochen|monate|jahre|stunden)|wieviele (?:tage|wochen|monate|jahre)|dauer)\b/,
  ],
  [
    'howmany',
    /\b(?:wie ?viele?|wie (?:hoch|gross|teuer|weit|oft|alt|stark|lang|breit|tief|schwer|schnell|haufig)|welche[rn]? (?:anzahl|prozentsatz|anteil|preis|betrag|summe|menge)|^\W*(?:der |die )?(?:preis|kosten|hohe|lange|grosse|anteil) (?:fur|von|der|des)|anzahl der|zahl der)\b/,
  ],
  [
    'when',
    /\b(?:wann|seit wann|bis wann|an welchem tag|welche[snr]? (?:tag|datum|uhrzeit|monat|jahr|woche)|um wie viel uhr|wievielten|datum|frist)\b/,
  ],
  [
    'where',
    /\b(?:wo|wohin|woher|in welche[rmn] (?:stadt|land|hotel|ort|gebaude|palast|schloss|raum|dorf|region|hafen)|an welchem ort|welche stadt|welches land|welches hotel)\b/,
  ],
  [
    'say',
    /\b(?:zitat|satz von|wortlaut|wortlich|im wortlaut|was (?:sagt|sagte|sagten|sagen|meint|meinte|erklart|erklarte|schrieb|rief|antwortete|versprach)|was hat .{2,50}(?:gesagt|erklart|geschrieben|gerufen|versprochen|geantwortet)|wie (?:nannte|nennt|bezeichnete?|reagierte?|beschrieb|kommentierte?|bewertete?)|reaktion von)\b/,
  ],
  ['whois', /^\W*(?:wer (?:ist|war|sind) )/],
  [
    'who',
    /\b(?:wer|wen|wem|wessen|mit wem|welche[rsn]? (?:minister|ministerin|diplomat|diplomaten|politiker|unterhandler|person|seite|partei|delegation|firma|lander|staaten|unternehmen|vermittler|organisation)|name des|name der)\b/,
  ],
  ['what', /\b(?:was|welche[srnm]?|worum|woruber|womit|wofur|wogegen|woran|worauf|wie|wovon)\b/],
];
