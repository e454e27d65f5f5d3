/** The numbers that every engine keeps exactly. Throws RangeError for any other. */
export function requireWhole(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`${value} cannot be stored: numbers must be whole, within ±${Number.MAX_SAFE_INTEGER}`);
}
