/** Nouns and adjectives in -ent that are no verb's plural; those in -ment hardly ever are. */
const FRENCH_NO_PLURALS: ReadonlySet<string> = new Set(
  `président vice-président résident précédent accident incident occident orient client patient impatient ingrédient
  quotient inconvénient récipient efficient conscient inconscient urgent agent argent régent contingent intelligent indulgent
  diligent négligent indigent détergent tangent récent innocent adolescent décent indécent cent
  accent absent présent content mécontent contient appartient maintient parent apparent transparent différent indifférent cohérent
  adhérent afférent torrent concurrent récurrent fréquent délinquent conséquent subséquent éloquent vent évent auvent couvent
  avent souvent serpent arpent continent pertinent éminent imminent permanent talent fervent dissident évident prudent imprudent
  trident strident dent pudent ardent confident compétent incompétent impotent omnipotent latent patent pénitent intermittent
  sergent insurgent violent talent insolent excellent équivalent polyvalent ambivalent opulent turbulent virulent corpulent
  somnolent indolent`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** What may be a verb in the third person plural of the present: Snowball leaves its -ent, but not -aient, -èrent, -issent. */
const FRENCH_PLURAL = /(?<=\p{L}{3})(?<!m|ai|èr|(?<!a)iss)ent$/u;

/** `dénoncent` → `dénoncer`, so that both have one stem. */
export const frenchInfinitive = (word: string): string =>
  FRENCH_PLURAL.test(word) && !FRENCH_NO_PLURALS.has(word) ? word.replace(/ent$/, 'er') : word;
