import type { TypePatterns } from './question-type-name.ts';

/** What German questions ask for; folded text. */
export const DE: TypePatterns = [
  ['timeline', /\b(?:zeitleiste|chronologie|zeitachse|ablauf|zeitlicher ablauf|chronik)\b/],
  [
    'compare',
    /\b(?:vs\.?|versus|unterschied(?:e)? zwischen|vergleich|vergleiche|version(?:en)? von|(?:sagt|will|fordert|behauptet) jede seite|sagen .{0,30}(?:dasselbe|das gleiche))\b|[:,] ?(?:\S+ ){1,3}gegen (?:\S+ ?){1,3}\??$/,
  ],
  ['why', /\b(?:warum|wieso|weshalb|weswegen|aus welchem grund|grund fur|grunde fur|wozu)\b/],
  [
    'howlong',
    /\b(?:wie lange|wie lang (?:dauert\w*|ging|geht|blieb\w*|bleibt|hat|war|soll\w*)|(?:wie viele|(?:in|seit|nach) wie vielen) (?:tagen?|wochen|monaten?|jahren?|stunden)|dauer)\b/,
  ],
  [
    'howmany',
    /\b(?:wie viele?[nrms]?|wie (?:hoch|gross|teuer|weit|oft|alt|stark|lang|breit|tief|schwer|schnell|haufig|voll)|welche[rns]? (?:anzahl|prozentsatz|anteil|preis|betrag|summe|menge)|^\W*(?:der |die )?(?:preis|kosten|hohe|lange|grosse|anteil) (?:fur|von|der|des)|anzahl der|zahl der)\b/,
  ],
  [
    'when',
    /\b(?:wann|welche[snrm]? (?:tag|datum|uhrzeit|monat|jahr|woche|abend|termin)|wie spat|um wie ?viel uhr|wievielten|datum|frist)\b/,
  ],
  [
    'where',
    /\b(?:wo|wohin|woher|(?:in|an|auf|vor|aus|bei|zu|nach) welche[rmns]? (?:stadt|land|hotel|ort|gebaude|haus|palast|schloss|raum|saal|dorf|region|hafen|insel|krankenhaus|botschaft|gefangnis|villa|strasse)|(?:tagungs|veranstaltungs|verhandlungs)ort|^\W*(?:der )?ort (?:der|des)|wo|welche stadt|welches land|welches hotel)\b/,
  ],
  [
    'say',
    /\b(?:zitat|satz von|wortlaut|wortlich|im wortlaut|was (?:sagt|sagte|sagten|sagen|meint|meinte|erklart|erklarte|schrieb|rief|antwortete|versprach)(?! (?:das|der|die) (?:abkommen|vertrag|text|bericht|dokument|papier|urteil|gesetz|punkt|artikel|entwurf|resolution|klausel|protokoll|brief|erklarung))|was (?:hat|haben) .{2,50}(?:gesagt|erklart|geschrieben|gerufen|versprochen|geantwortet|gemeint|gespottet|gescherzt)|wie (?:nannte|nannten|nennt|bezeichnete?|reagierten?|beschrieb|kommentierten?|bewertete?|spottete|scherzte)|wie (?:hat|haben) .{2,50}(?:genannt|bezeichnet|reagiert|beschrieben|kommentiert|bewertet|gespottet|gescherzt|lustig gemacht|geaussert)|reaktion von)\b/,
  ],
  [
    'whois',
    /^\W*(?:wer (?:ist|is|war|sind) (?!(?:in|im|am|an|auf|mit|bei|beim|fur|gegen|hinter|dabei|neben|von)(?!\w)))|\bwer (?:ist|war) das\W*$/,
  ],
  [
    'who',
    /\b(?:wer|wen|wem|wessen|mit wem|welche[rsn]? (?:minister|ministerin|diplomat|diplomaten|politiker|unterhandler|person|seite|partei|delegation|firma|lander|staaten|unternehmen|vermittler|organisation|militars)|name des|name der)\b/,
  ],
  ['what', /\b(?:was|welche[srnm]?|worum|woruber|womit|wofur|wogegen|woran|worauf|wie|wovon)\b/],
];
