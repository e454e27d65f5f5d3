import type { TypePatterns } from './question-type-name.ts';

/** What Spanish questions ask for; folded text. */
export const ES: TypePatterns = [
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
    /\b(?:cuant[oa]s?|(?:que|cual es (?:el|la)) (?:longitud|altura|tamano|peso|superficie|profundidad|distancia|costo|coste|edad|porcentaje|cantidad|precio|monto|suma|parte|proporcion|cifra)|numero de|^\W*(?:el |la )?(?:precio|coste|costo|monto|longitud|tamano) del?|cual es el (?:precio|numero|porcentaje|monto))\b/,
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
