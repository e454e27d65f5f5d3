import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'PERFORMANCE.md');

/** Puts measured text where the document has `<!-- bench:NAME -->` … `<!-- /bench -->`, so that it never differs. */
export function fillDocument(name: string, text: string): void {
  if (!existsSync(DOCUMENT)) return;
  const place = new RegExp(`(<!-- bench:${name} -->\n)[\\s\\S]*?(<!-- /bench -->)`);
  const before = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(
    DOCUMENT,
    before.replace(place, (_, open: string, close: string) => `${open}${text}\n${close}`),
  );
}
