import type { Language } from '../model/language.ts';

/** What kind of thing is asked for. */
export const QUESTION_TYPES = [
  'who',
  'whois',
  'when',
  'where',
  'why',
  'howmany',
  'howlong',
  'yesno',
  'say',
  'what',
  'timeline',
  'compare',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Patterns over the folded question, tried in this order; the first that matches names the type. */
type TypePatterns = readonly (readonly [QuestionType, RegExp])[];

const EN: TypePatterns = [
  ['timeline', /\b(?:timeline|chronology|sequence of events|chronological|key dates|step by step recap)\b/],
  [
    'compare',
    /\b(?:vs\.?|versus|difference between|differences between|compare[ds]?|comparison|version(?:s)? of|diverge|disagree about)\b/,
  ],
  [
    'why',
    /\b(?:why|how come|what for|reasons? (?:for|why|of|behind|given)|grounds for|what (?:caused|prompted|led to)|y did)\b/,
  ],
  [
    'howlong',
    /\b(?:how long|for how many (?:days|weeks|months|years|hours)|how many (?:days|weeks|months|years|hours)|duration of)\b/,
  ],
  [
    'howmany',
    /\b(?:how (?:many|much|big|large|high|far|old|often|deep|tall|wide|heavy)|what (?:percentage|share|number|price|amount|sum|proportion)|number of|howmany|hw many|how mny)\b/,
  ],
  [
    'when',
    /\b(?:when|whn|since when|until when|(?:what|which) (?:day|date|time|month|year|week|evening|morning)|on what date|by what date|date of|deadline for|how soon)\b/,
  ],
  [
    'where',
    /\b(?:where|wher|whereabouts|(?:in |at |from |to )?(?:what|which) (?:city|town|country|place|hotel|venue|building|palace|village|capital|room|port|island|location|region|airport))\b/,
  ],
  ['say', /\b(?:quote|exact words?|verbatim|in (?:his|her|their) (?:own )?words|wording)\b/],
  [
    'say',
    /\bwhat (?:did|does|do|has|had|was|is|were)?\b.{2,60}\b(?:say|said|saying|says|tell|told|call|called|yell|yelled|shout|shouted|joke|joked|reply|replied|answer|answered|quip|quipped|promise|promised|claim|claimed|warn|warned|write|wrote|tweet|tweeted|insist|insisted|stress|stressed|comment|reaction|react|respond)\b/,
  ],
  [
    'say',
    /\b(?:how (?:did|does|do|has) .{2,50}(?:describe|call|react|respond|reply|comment|put it)|reaction (?:of|from|to)|s (?:reaction|comment|words|take|view|line) (?:on|to|about))\b/,
  ],
  ['whois', /^\W*(?:who(?:'?s| is| was| are) |tell me about |profile of |profile )/],
  [
    'who',
    /\b(?:who|whom|whose|whos|which (?:person|people|minister|ministers|diplomat|diplomats|official|officials|leader|leaders|negotiator|envoy|american|russian|side|party|delegation|company|countries|states|group|team|mediator|organisation|organization)|what (?:company|group|organisation|organization)|name of)\b/,
  ],
  ['what', /\b(?:what|whats|which|how)\b/],
  [
    'yesno',
    /^\W*(?:and |but |so )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|isn't|wasn't|didn't|doesn't|hasn't|any)\b/,
  ],
];

const FR: TypePatterns = [
  ['timeline', /\b(?:chronologie|frise|deroule|suite des evenements|dates cles)\b/],
  [
    'compare',
    /\b(?:vs\.?|versus|difference entre|differences entre|compare[rz]?|comparaison|versions? d[eu]|en quoi differ)\b/,
  ],
  ['why', /\b(?:pk|pourquoi|pour quelles? raisons?|raisons? d[eu]|motifs?|a cause de quoi|pq|pkoi)\b/],
  [
    'howlong',
    /\b(?:combien de (?:temps|jours|semaines|mois|annees|ans|heures)|duree d|pendant combien|depuis combien)\b/,
  ],
  [
    'howmany',
    /\b(?:combien|cb de|quel(?:le)? (?:est le |est la )?(?:nombre|pourcentage|part|prix|montant|somme|quantite|taux|proportion)|a combien)\b/,
  ],
  [
    'when',
    /\b(?:quand|quel(?:le)?s? (?:jour|date|heure|mois|annee|semaine)|a quelle (?:date|heure)|depuis quand|jusqu'a quand|date d[eu]|date limite|echeance)\b/,
  ],
  [
    'where',
    /(?:^|\s)(?:ou(?= (?:se|est|sont|a|ont|va|vont|etait|etaient|aura|auront|ont|s'|le |la |les |l'|en |doit|peut|on |il |elle |vit|ca |avait|seront|sera|exactement|donc|ca))|ou\?|d'ou)|\b(?:dans quel(?:le)?s? (?:ville|pays|hotel|lieu|hottel|palais|batiment|salle|endroit|port|ile|region|village)|quel(?:le)? (?:ville|pays|hotel|lieu|endroit|capitale))\b/,
  ],
  [
    'say',
    /\b(?:citation|phrase|mots? d[eu']|mots exacts|propos exacts|textuellement|verbatim|que (?:dit|disent|disait|declare|pense|repond)|qu'(?:a|ont|avait|est-ce que) .{0,40}(?:dit|declare|repondu|promis|crie|ecrit|affirme|assure)|qu'a-t-(?:il|elle) (?:dit|declare)|qu'en (?:dit|pense)|comment .{2,50}(?:qualifi\w*|reagi\w*|decri\w*|appel\w*|juge\w*|commente\w*)|reaction d[eu'])\b/,
  ],
  ['whois', /^\W*(?:c'est qui |qui (?:est|etait|sont) |parle[z]?-moi d|profil d)/],
  [
    'who',
    /\b(?:qui|a qui|de qui|avec qui|par qui|quel(?:le)?s? (?:ministre|ministres|diplomate|diplomates|responsable|responsables|dirigeant|negociateur|emissaire|americain|russe|camp|partie|delegation|societe|pays|etats|entreprise|mediateur|organisation)|nom d[ue])\b/,
  ],
  ['what', /\b(?:que|qu'|quoi|quel|quelle|quels|quelles|qu'est-ce|lequel|laquelle|comment)\b|qu'/],
];

const DE: TypePatterns = [
  ['timeline', /\b(?:zeitleiste|chronologie|zeitachse|ablauf|zeitlicher ablauf|chronik)\b/],
  ['compare', /\b(?:vs\.?|versus|unterschied(?:e)? zwischen|vergleich|vergleiche|version(?:en)? von|gegenuber)\b/],
  ['why', /\b(?:warum|wieso|weshalb|weswegen|aus welchem grund|grund fur|grunde fur|wozu)\b/],
  [
    'howlong',
    /\b(?:wie lange|wie viele (?:tage|wochen|monate|jahre|stunden)|wieviele (?:tage|wochen|monate|jahre)|dauer)\b/,
  ],
  [
    'howmany',
    /\b(?:wie ?viele?|wie (?:hoch|gross|teuer|weit|oft|alt|stark)|welche[rn]? (?:anzahl|prozentsatz|anteil|preis|betrag|summe|menge)|anzahl der|zahl der)\b/,
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

const ES: TypePatterns = [
  ['timeline', /\b(?:cronologia|linea de tiempo|secuencia de (?:los )?(?:hechos|eventos)|fechas clave)\b/],
  ['compare', /\b(?:vs\.?|versus|diferencias? entre|compara(?:r|cion)?|version(?:es)? de)\b/],
  [
    'why',
    /(?:¿|^|\s)(?:por que|porque|xq|por cual motivo|razon(?:es)? (?:de|por|para)|motivos? (?:de|por|para)|a que se debe|para que)\b/,
  ],
  [
    'howlong',
    /\b(?:cuanto (?:tiempo|dura|duro|durara|duraron)|cuantos (?:dias|meses|anos)|cuantas (?:semanas|horas)|duracion)\b/,
  ],
  [
    'howmany',
    /\b(?:cuant[oa]s?|que (?:porcentaje|cantidad|precio|monto|suma|parte|proporcion|cifra)|numero de|cual es el (?:precio|numero|porcentaje|monto))\b/,
  ],
  [
    'when',
    /\b(?:cuando|que (?:dia|fecha|hora|mes|ano|semana)|en que fecha|desde cuando|hasta cuando|fecha de|plazo)\b/,
  ],
  [
    'where',
    /\b(?:donde|adonde|a donde|en que (?:ciudad|pais|hotel|lugar|sitio|edificio|palacio|sala|puerto|isla|region)|que (?:ciudad|pais|hotel))\b/,
  ],
  [
    'say',
    /\b(?:cita|frase|palabras exactas|textual(?:mente)?|que (?:dijo|dice|dijeron|opino|opina|respondio|prometio|declaro|comento|grito|escribio|afirmo)|que ha (?:dicho|declarado)|como (?:califico|califica|llamo|describio|reacciono|definio|valoro)|reaccion de)\b/,
  ],
  ['whois', /^\W*(?:quien (?:es|era|fue) |quienes son )/],
  [
    'who',
    /\b(?:quien|quienes|a quien|con quien|de quien|que (?:ministro|ministra|ministros|diplomatico|diplomaticos|responsable|lider|negociador|enviado|estadounidense|ruso|parte|delegacion|empresa|paises|estados|mediador|organizacion)|cual(?:es)? (?:ministro|pais)|nombre de)\b/,
  ],
  ['what', /\b(?:que|cual|cuales|como|en que|sobre que|de que)\b/],
];

const RU: TypePatterns = [
  ['timeline', /(?:хронологи|хроника|последовательность событии|ключевые даты)/],
  ['compare', /(?:сравн|разниц|различи| против | vs )/],
  ['why', /(?:почему|зачем|по какои причине|причин|из-за чего)/],
  [
    'howlong',
    /(?:как долго|сколько (?:днеи|недель|месяцев|лет|часов|времени)|на сколько (?:днеи|лет|недель)|через сколько)/,
  ],
  [
    'howmany',
    /(?:сколько|каков(?:а|о)? (?:доля|процент|сумма|цена|число|количество)|какои процент|какая (?:сумма|доля|цена)|количество|насколько)/,
  ],
  [
    'when',
    /(?:когда|в какои день|какого числа|с какого|до какои даты|до какого|какая дата|в каком (?:году|месяце)|срок|дата )/,
  ],
  [
    'where',
    /(?:^|\s|¿)(?:где|куда|откуда)(?:\s|$|\?)|в как(?:ом|ои) (?:город|стран|отел|мест|здани|дворц|порт)|какои город|какая страна/,
  ],
  [
    'say',
    /(?:цитат|дословно|точные слова|что (?:сказал|говорит|заявил|ответил|пообещал|написал|крикнул|думает)|как (?:назвал|отреагировал|описал|охарактеризовал|оценил|прокомментировал)|реакци)/,
  ],
  ['whois', /^\W*(?:кто так(?:ои|ая|ие) |кто (?:это|есть) )/],
  [
    'who',
    /(?:^|\s)(?:кто|кого|кому|кем|с кем|чеи|чья)(?:\s|$|\?)|как(?:ои|ая|ие) (?:министр|дипломат|представител|стран|сторон|компани|организаци)|имя /,
  ],
  ['what', /(?:^|\s)(?:что|чем|чего|о чем|какои|какая|какие|какое|каким|какую|каких|как)(?:\s|$|\?)/],
];

export const TYPE_PATTERNS: Readonly<Record<Language, TypePatterns>> = { en: EN, fr: FR, de: DE, es: ES, ru: RU };

/** Pronouns and openers that lean on an earlier question of the thread. Folded. */
export const FOLLOW_UP: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:and|but|so|also|only|what about|how about|ok)\b|\b(?:he|she|it|they|him|her|them|his|their|there|that|those|this|then|one)\b|^\W*(?:why|when|where|who|how many|how much|how long|really|since when|until when)(?: (?:was|is|were|did|exactly|so))?\W*$/,
  fr: /^\W*(?:et|mais|donc|aussi|seulement|uniquement)\b|\b(?:il|elle|ils|elles|lui|leur|ca|cela|la-bas|y|celui-ci|celle-ci|eux|ce)\b|^\W*(?:pourquoi|quand|ou|qui|combien|vraiment)\W*$/,
  de: /^\W*(?:und|aber|also|auch|nur)\b|\b(?:er|sie|es|ihn|ihm|ihr|ihnen|dort|da|das|davon|dazu|dabei|damals|daruber)\b|^\W*(?:warum|wann|wo|wer|wie viele|wirklich)\W*$/,
  es: /^\W*(?:y|pero|tambien|solo|solamente)\b|\b(?:el|ella|ellos|ellas|eso|esto|alli|ahi|lo|le|les|aquello|ese|esa)\b|^\W*¿?(?:por que|cuando|donde|quien|cuantos?|de verdad)\W*$/,
  ru: /^\W*(?:а|и|но|только|также)(?=\s)|(?:^|\s)(?:он|она|они|оно|его|ее|их|ему|еи|им|там|это|этого|этом|тогда)(?=\s|\?|$)|^\W*(?:почему|когда|где|кто|сколько|правда)\W*$/,
};
