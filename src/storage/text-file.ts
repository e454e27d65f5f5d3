import { readFileSync } from 'node:fs';
import { messageOf, UserError } from '../errors.ts';

/** @throws UserError naming the file when it cannot be read */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError('file', `Cannot read ${path}: ${messageOf(error)}.`, { cause: error });
  }
}
