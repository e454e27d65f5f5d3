/**
 * The values read last, up to a number of them; those not asked for longest go first. For tens of them: a key is looked for one by one.
 *
 * Two lists and no Map: a Map that is filled and emptied over and over is copied each time it is full, V8 links each copy to the next,
 * and what a dead copy in the old space refers to is not collected with the young objects (docs/decisions/0025).
 */
export class ReadCache<Key, Value> {
  readonly #max: number;
  /** those asked for last come last */
  readonly #keys: Key[] = [];
  readonly #values: Value[] = [];

  constructor(max: number) {
    this.#max = max;
  }

  get size(): number {
    return this.#keys.length;
  }

  get(key: Key): Value | undefined {
    const at = this.#keys.lastIndexOf(key);
    if (at < 0) return undefined;
    const value = this.#values[at] as Value;
    this.#removeAt(at);
    this.#append(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.delete(key);
    this.#append(key, value);
    if (this.#keys.length > this.#max) this.#removeAt(0);
  }

  delete(key: Key): void {
    const at = this.#keys.lastIndexOf(key);
    if (at >= 0) this.#removeAt(at);
  }

  clear(): void {
    this.#keys.length = 0;
    this.#values.length = 0;
  }

  #append(key: Key, value: Value): void {
    this.#keys.push(key);
    this.#values.push(value);
  }

  #removeAt(at: number): void {
    this.#keys.splice(at, 1);
    this.#values.splice(at, 1);
  }
}
