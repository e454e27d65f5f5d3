import type { TypePatterns } from './question-type-name.ts';

/** What French questions ask for; folded text. */
export const FR: TypePatterns = [
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
    /\b(?:combien|cb de|quel(?:le)? (?:est le |est la |est l')?(?:nombre|longueur|hauteur|taille|poids|superficie|profondeur|largeur|distance|cout|age|pourcentage|part|prix|montant|somme|quantite|taux|proportion)|a combien|^\W*(?:le |la )?(?:prix|cout|montant|longueur|taille|part) d)\b/,
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
