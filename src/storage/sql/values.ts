import type { StoredRow } from '../../ports/stores.ts';
import { requireWhole } from '../whole-numbers.ts';
import type { Value } from './driver.ts';
import { fromColumn, toColumn } from './text-column.ts';

/** Values on their way into a statement. Throws RangeError for a number that both engines could not keep exactly. */
export const toValues = (values: readonly Value[]): Value[] => values.map(toValue);

/** A record on its way out, as a plain object. */
export function fromRow(row: Readonly<Record<string, unknown>>): StoredRow {
  const plain: Record<string, Value> = {};
  for (const [column, value] of Object.entries(row)) plain[column] = fromValue(column, value);
  return plain;
}

function toValue(value: Value): Value {
  if (typeof value === 'string') return toColumn(value);
  if (typeof value === 'number') return requireWhole(value);
  return value;
}

function fromValue(column: string, value: unknown): Value {
  if (typeof value === 'string') return fromColumn(value);
  if (typeof value === 'number' || value === null) return value;
  throw new TypeError(`column ${column} holds a ${typeof value}, expected text, a whole number or null`);
}
