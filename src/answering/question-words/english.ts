import type { TypePatterns } from './question-type-name.ts';

/** What English questions ask for; folded text. */
export const EN: TypePatterns = [
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
    /\b(?:how (?:many|much|big|large|high|far|old|often|deep|tall|wide|heavy)|what (?:percentage|share|number|price|amount|sum|proportion)|number of|^\W*(?:the )?(?:price|cost|size|length|height|share|amount) (?:of|for)|howmany|hw many|how mny)\b/,
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
