import type { TypePatterns } from './question-type-name.ts';

/** What English questions ask for; folded text. */
export const EN: TypePatterns = [
  ['timeline', /\b(?:timeline|timline|chronology|sequence of events|chronological|key dates|step by step recap)\b/],
  [
    'compare',
    /\b(?:vs\.?|versus|difference between|differences between|(?<!\bwhat .{0,60})compare[ds]?|comparison|version(?:s)? of|diverge|disagree about|each (?:side|party|camp) (?:say|claim|want|demand)|say the same)\b|[:,] ?(?:\S+ ){1,3}against (?:\S+ ?){1,3}\??$/,
  ],
  [
    'why',
    /\b(?:why|how come|what for|reasons? (?:for|why|of|behind|given)|grounds for|what (?:caused|prompted|led to))\b/,
  ],
  [
    'howlong',
    /\b(?:how long|for how many (?:days|weeks|months|years|hours)|how many (?:days|weeks|months|years|hours|hrs|minutes|mins)|how much (?:time|longer)|duration of)\b/,
  ],
  [
    'howmany',
    /\b(?:how (?:many|much|big|large|high|far|old|often|deep|tall|wide|heavy|fast|full|expensive|strong|close)|(?:what|which) (?:is |was |are |were |'?s )?(?:the )?(?:total |final |new |current )?(?:percentage|share|number|price|cost|amount|sum|proportion|size|death toll|toll|fee|salary|age|length|height|distance|rate)|number of|^\W*(?:the )?(?:price|cost|size|length|height|share|amount) (?:of|for)|^\W*(?:\S+ ){1,2}(?:price|cost|salary|fee|turnout)\b|(?:death|casualty) toll|vote count|head ?count)\b/,
  ],
  [
    'when',
    /\b(?:when|(?:what|which) (?:is |was |are |were |'?s )?(?:the )?(?:original |new |exact |final |latest )?(?:day|date|dates|time|month|year|week|weekday|evening|morning|deadline)|date of|^\W*(?:the )?(?:\S+ ){0,2}date (?:for|after|on|when)\b|deadline (?:for|to|of)|how soon)\b/,
  ],
  [
    'where',
    /\b(?:where(?! (?:do|does|did) .{2,50}\bstand\b)|whereabouts|(?:in |at |from |to )?(?:what|which) (?:city|town|country|place|hotel|venue|building|palace|village|capital|room|port|island|location|region|airport|hospital|embassy|street|prison|villa)|(?:is |was |'?s )the (?:venue|location)|(?:venue|location) (?:of|for))\b/,
  ],
  ['say', /\b(?:quote|exact words?|verbatim|in (?:his|her|their) (?:own )?words|wording)\b/],
  [
    'say',
    /\bwhat (?!(?:(?:did|does|do|has|had|was|is|were) )?the (?:\S+ )?(?:deal|agreement|accord|text|document|report|treaty|ruling|law|draft|clause|article|point|paper|resolution|communique|protocol|letter) )(?:did|does|do|has|had|was|is|were)?\b.{2,60}\b(?:say|said|saying|says|tell|told|(?<!\bwhat (?:is|was|are|were) .{2,60})call(?:ed)?|yell|yelled|shout|shouted|joke|joked|mock|mocked|(?<!\b(?:in|as a) )reply|replied|answer|answered|quip|quipped|mutter|muttered|whisper|whispered|promise|promised|claim|claimed|warn|warned|write|wrote|tweet|tweeted|insist|insisted|stress|stressed|comment|reaction|react|respond)\b(?! (?:is|was|are|were|will|would|caused|happened|(?:\p{L}{3,})ed)\b)/u,
  ],
  [
    'say',
    /\b(?:how (?:did|does|do|has) .{2,50}(?:describe|call|react|respond|reply|comment|put it|mock|ridicule|joke|sum up|characteri[sz]e|take the news)|reaction (?:of|from|to)|(?:what(?: was| is|'?s) (?:\S+ ){0,2})?\S+s (?:reaction|comment|comments|words|take|view|line|joke|quip|answer|reply) (?:on|to|about))\b/,
  ],
  [
    'whois',
    /^\W*(?:who(?:'?s| is| was| are) (?!(?:there |also )?(?:with|at|in|on|behind|against|for|from|beside|next to)\b)|tell me about |profile of |profile )|\bwho (?:is|was) (?:he|she|that|this)\W*$/,
  ],
  [
    'who',
    /\b(?:who|whom|whose|which (?:\S+ )?(?:guy|man|woman|lady|official|officials|person|relative|relatives|brother|sister|wife|husband|son|daughter)|which (?:person|people|minister|ministers|diplomat|diplomats|official|officials|leader|leaders|negotiator|envoy|side|party|delegation|company|countries|states|group|team|mediator|organisation|organization)|what (?:company|group|organisation|organization)|name of)\b/,
  ],
  ['what', /\b(?:what|which|how)\b/],
  [
    'yesno',
    /^\W*(?:and |but |so )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|isn't|wasn't|didn't|doesn't|hasn't|any)\b/,
  ],
];
