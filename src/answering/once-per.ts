/**
 * Remembers what `work` makes of an object as long as that object lives: what is the same for all candidates of a question, or for
 * all questions about a sentence, is worked out for the first. Further arguments must be the same for the same object.
 */
export function oncePer<Of extends object, More extends readonly unknown[], Made>(
  work: (of: Of, ...more: More) => Made,
): (of: Of, ...more: More) => Made {
  const made = new WeakMap<Of, { readonly value: Made }>();
  // candidates come one after the other, all of the same question
  let last: { readonly of: Of; readonly value: Made } | undefined;
  return (of, ...more) => {
    if (last?.of === of) return last.value;
    const known = made.get(of) ?? { value: work(of, ...more) };
    made.set(of, known);
    last = { of, value: known.value };
    return known.value;
  };
}
