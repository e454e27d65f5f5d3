/** `A`, `A and B`, `A, B and C` with the language's own conjunction. */
export const joinList = (parts: readonly string[], and: string): string =>
  parts.length <= 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
