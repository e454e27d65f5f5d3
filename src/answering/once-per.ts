/**
 * Remembers what `work` makes of an object as long as that object lives: what is the same for all candidates of a question, or for
 * all questions about a sentence, is worked out for the first. Further arguments must be the same for the same object.
 */
export function oncePer<Of extends object, More extends readonly unknown[], Made>(
  work: (of: Of, ...more: More) => Made,
): (of: Of, ...more: More) => Made {
  const made = new WeakMap<Of, Made>();
  return (of, ...more) => {
    const known = made.get(of);
    if (known !== undefined || made.has(of)) return known as Made;
    const fresh = work(of, ...more);
    made.set(of, fresh);
    return fresh;
  };
}
