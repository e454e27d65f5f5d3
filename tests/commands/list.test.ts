import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { Command } from '../../src/app/command.ts';
import { LANGUAGES } from '../../src/model/language.ts';

it('the list is the folder: one file a command', async () => {
  const files = readdirSync('commands').filter((file) => file !== 'index.ts');
  const exported = await Promise.all(
    files.map(async (file) =>
      Object.values((await import(pathToFileURL(resolve('commands', file)).href)) as Record<string, Command>),
    ),
  );
  for (const commands of exported) expect(commands).toHaveLength(1);
  expect(new Set(exported.flat())).toEqual(new Set(COMMANDS));
  expect(COMMANDS).toHaveLength(files.length);
  for (const [i, file] of files.entries()) {
    const [command] = exported[i] ?? [];
    expect(file).toBe(command?.of === 'briefing' ? `briefing-${command.name}.ts` : `${command?.name}.ts`);
  }
});

describe.each(COMMANDS.map((command) => [`/${command.of} ${command.name}`, command] as const))(
  '%s',
  (typed, command) => {
    it('has a summary in every language that Discord takes, and a usage that names it', () => {
      for (const language of LANGUAGES) {
        expect(command.summary[language].length, language).toBeGreaterThan(3);
        expect(command.summary[language].length, language).toBeLessThanOrEqual(100);
      }
      expect(command.usage.startsWith(typed)).toBe(true);
    });
    it('has options described in every language, names as Discord takes them', () => {
      for (const option of command.options) {
        expect(option.name).toMatch(/^[a-z_-]{1,32}$/);
        for (const language of LANGUAGES) expect(option.description[language].length).toBeLessThanOrEqual(100);
      }
    });
  },
);
