/** Titles and role words that stand beside names: `ministre`, `Außenministerin`, `Sr.`. */
export interface RoleLexicon {
  /** the role head that a folded word means, e.g. `minister`; undefined if it is no role word */
  head(token: string): string | undefined;
}

/** `roles.tsv` → look-ups over folded words. */
export function parseRoles(_tsv: string): RoleLexicon {
  return { head: () => undefined };
}
