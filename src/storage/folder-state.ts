import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Names, sizes and times of what lies in a folder, as one text: another text = something was added, changed or removed.
 *  A folder that cannot be read now is as it was (`before`). */
export function folderState(folder: string, before = ''): string {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => {
        const stat = statSync(join(folder, name), { throwIfNoEntry: false });
        return `${name}\0${stat?.size}\0${stat?.mtimeMs}`;
      })
      .join('\n');
  } catch {
    return before;
  }
}
