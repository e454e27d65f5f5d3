import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NEEDED } from '../../../src/adapters/discord/permissions.ts';

it.each(['README.md', 'docs/OPERATIONS.md'])(
  '%s adds the bot with exactly the permissions and scopes it needs',
  (file) => {
    const text = readFileSync(file, 'utf8');
    const address = /https:\/\/discord\.com\/oauth2\/authorize\?([^`]+)/.exec(text)?.[1];
    const query = new URLSearchParams(address);
    expect(BigInt(query.get('permissions') ?? 0)).toBe(NEEDED.reduce((all, [, bit]) => all | bit, 0n));
    expect(query.get('scope')?.split(' ').sort()).toEqual(['applications.commands', 'bot']);
  },
);

it('docs/OPERATIONS.md says what each permission is for', () => {
  const table = readFileSync('docs/OPERATIONS.md', 'utf8');
  for (const [name] of NEEDED) expect(table).toMatch(new RegExp(`^\\| [^|]*${name}[^|]* \\|`, 'm'));
});
