import type { TypePatterns } from './question-type-name.ts';

/** What French questions ask for; folded text. */
export const FR: TypePatterns = [
  ['timeline', /\b(?:chronologie|frise|deroule|suite des evenements|dates cles)\b/],
  [
    'compare',
    /\b(?:vs\.?|versus|difference entre|differences entre|(?<!\b(?:que|qu'|quoi) .{0,60})compare[rz]?(?!.* quoi)|comparaison|versions? d[eu]|en quoi differ|chacun (?:dit|veut|demande)|chaque (?:camp|partie|cote) (?:dit|veut|demande)|disent (?:pareil|la meme chose))\b|[:,] ?(?:\S+ ){1,3}contre (?:\S+ ?){1,3}\??$/,
  ],
  ['why', /\b(?:pourquoi|pour quelles? raisons?|raisons? d[eu]|motifs?|a cause de quoi|comment ca se fait)\b/],
  [
    'howlong',
    /\b(?:combien de (?:temps|jours|semaines|mois|annees|ans|heures)|duree d(?:[eu]|es)?|pendant combien|depuis combien)\b/,
  ],
  [
    'howmany',
    /\b(?:combien|quel(?:le)? (?:est le |est la |est l')?(?:nombre|longueur|hauteur|taille|poids|superficie|profondeur|largeur|distance|cout|age|pourcentage|part|prix|montant|somme|quantite|taux|proportion|tarif|vitesse)|a combien|^\W*(?:le |la )?(?:prix|cout|montant|longueur|taille|part) d(?:[eu]|es)?)\b/,
  ],
  [
    'when',
    /\b(?:quand|quel(?:le)?s? (?:jour|date|heure|mois|annee|semaine|soir)|est la (?:date|echeance)|a quelle (?:date|heure)|depuis quand|jusqu'a quand|c'est le combien|date d[eu]|date limite|echeance)\b/,
  ],
  [
    'where',
    /^\W*(?:et |mais )?ou\b(?! bien\b| en (?:est|sont|etai))|(?:^|\s)(?:ou(?! en (?:est|sont|etai))(?= (?:se|s|c|ce|est|sont|a|ont|va|vont|etait|etaient|aura|auront|ont|s'|le |la |les |l'|en |doit|peut|on |il |elle |vit|ca |avait|seront|sera|exactement|donc|ca|vivent|siege))|ou ?\?|ou$|d'ou)|\b(?:(?:dans|a|vers|devant|de|sur) quel(?:le)?s? (?:ville|pays|hotel|lieu|palais|batiment|immeuble|salle|endroit|port|ile|region|village|hopital|prison|ambassade|villa|rue)(?! en (?:est|sont|etai))|quel(?:le)? (?:est le |etait le )?(?:ville|pays|hotel|lieu|endroit|capitale)|^\W*(?:le )?lieu d[eu'])\b|^\W*(?:le )?lieu des\b/,
  ],
  [
    'say',
    /\b(?:citation|phrase|mots? d[eu']|mots exacts|propos exacts|textuellement|verbatim|que (?:dit|disent|disait|declare|pense|repond)(?! (?:l'|le |la )(?:accord|texte|rapport|document|traite|loi|projet|point|article|communique|paragraphe|clause|resolution|protocole|lettre))|qu'(?:a|ont|avait|est-ce que) .{0,40}(?:dit|declare|repondu|promis|crie|ecrit|affirme|assure)|qu'a-t-(?:il|elle) (?:dit|declare)|qu'en (?:dit|pense)|comment .{2,50}(?:qualifi\w*|reagi\w*|decri\w*|appel\w*|juge\w*|commente\w*|moqu\w*|ironis\w*|raill\w*|resum\w*)|(?:dit|dis|disent|repond|declare) quoi(?! (?:l'|le |la )(?:accord|texte|rapport|document|traite|loi|projet|point|article|communique|paragraphe|clause|resolution|protocole|lettre))|reaction d[eu'])\b/,
  ],
  [
    'whois',
    /^\W*(?:c'est qui |qui (?:est|etait|sont) (?!(?:a|au|aux|dans|en|avec|chez|contre|pour|derriere|sur|devant|present|venu)(?!\w))|parle[z]?-moi d|profil d)|\bc'est qui\W*$/,
  ],
  [
    'who',
    /\b(?:qui|a qui|de qui|avec qui|par qui|quel(?:le)?s? (?:ministre|ministres|diplomate|diplomates|responsable|responsables|dirigeant|negociateur|emissaire|camp|partie|delegation|societe|pays|etats|entreprise|mediateur|organisation|militaires)|nom d[ue])\b/,
  ],
  [
    'what',
    /(?:^\W*(?:\p{L}+[ ,:]+){0,2}|[,:;] ?|\bce )qu(?:e\b|')|qu'est|\b(?:quoi|quel|quelle|quels|quelles|lequel|laquelle|comment)\b|\bou en (?:est|sont|etai)/u,
  ],
];
