import type { TypePatterns } from './question-type-name.ts';

/** What Spanish questions ask for; folded text. */
export const ES: TypePatterns = [
  ['timeline', /\b(?:cronologia|linea de tiempo|secuencia de (?:los )?(?:hechos|eventos)|fechas clave)\b/],
  [
    'compare',
    /\b(?:vs\.?|versus|diferencias? entre|(?<!\bque .{0,60})compara(?:r|cion)?|version(?:es)? de|(?:dice|pedia|pide|quiere|queria) cada (?:parte|lado|bando|uno)|dicen lo mismo)\b|[:,] ?(?:\S+ ){1,3}contra (?:\S+ ?){1,3}\??$/,
  ],
  [
    'why',
    /(?:¿|^|\s)(?:por que|porque|por cual motivo|como es que|razon(?:es)? (?:de|por|para)|motivos? (?:de|por|para)|a que se debe|para que)\b/,
  ],
  [
    'howlong',
    /\b(?:cuanto (?:tiempo|dura|duro|durara|duraron)|cuantos (?:dias|meses|anos)|cuantas (?:semanas|horas)|duracion)\b/,
  ],
  [
    'howmany',
    /\b(?:cuant[oa]s?|(?:que|cual es (?:el|la)) (?:longitud|altura|tamano|peso|superficie|profundidad|distancia|costo|coste|edad|porcentaje|cantidad|precio|monto|suma|parte|proporcion|cifra|velocidad|tasa)|numero de|^\W*(?:el |la )?(?:precio|coste|costo|monto|longitud|tamano) del?|cual es el (?:precio|numero|porcentaje|monto))\b/,
  ],
  [
    'when',
    /\b(?:cuando|que (?:dia|fecha|hora|mes|ano|semana|noche)|cual (?:es|era|fue) (?:la fecha|el plazo|el dia)|fecha (?:de|limite)|^\W*(?:el )?plazo)\b/,
  ],
  [
    'where',
    /\b(?:donde|adonde|a donde|(?:en|a|de|desde|hacia|hasta) (?:que|cual) (?:ciudad|pais|hotel|otel|lugar|sitio|edificio|palacio|sala|puerto|isla|region|hospital|embajada|carcel|prision|villa|calle|pueblo)|que (?:ciudad|pais|hotel)|^\W*(?:el |la )?(?:lugar|sede) del?)\b/,
  ],
  [
    'say',
    /\b(?:cita|frase|palabras exactas|textual(?:mente)?|que (?:dijo|dice|dijeron|opino|opina|respondio|prometio|declaro|comento|grito|escribio|afirmo)(?! (?:el|la) (?:acuerdo|texto|informe|documento|tratado|fallo|ley|punto|articulo|comunicado|borrador|proyecto|resolucion|clausula|protocolo|carta))|que ha .{0,30}(?:dicho|declarado)|como (?:.{2,40} )?(?:califico|califica|calificado|llamo|describio|reacciono|reaccionado|definio|valoro|se burlo|bromeo|ironizo|comento)|reaccion de)\b/,
  ],
  ['whois', /^\W*(?:quien (?:es|era|fue) (?!(?:a|al|en|con|de|del|desde|por|contra) )|quienes son )|\bquien es\W*$/],
  [
    'who',
    /\b(?:quien|quienes|a quien|con quien|de quien|que (?:ministro|ministra|ministros|diplomatico|diplomaticos|responsable|lider|negociador|enviado|parte|delegacion|empresa|paises|estados|mediador|organizacion|militares)|cual(?:es)? (?:ministro|pais)|nombre de)\b/,
  ],
  // `aceptó a X como mediador`: within a sentence `como` compares
  ['what', /\b(?:que|cual|cuales|en que|sobre que|de que)\b|(?:^|[¿,:;])\W*(?:(?:y|e|pero) )?como\b/],
];
