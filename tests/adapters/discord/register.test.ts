import { ApplicationCommandOptionType as Option } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS as REAL } from '../../../commands/index.ts';
import { toDefinitions } from '../../../src/adapters/discord/definitions.ts';
import { registerCommands } from '../../../src/adapters/discord/register.ts';
import { checkCommand, type WireCommand } from '../../peers/discord/command-limits.ts';
import { FakeDiscord } from '../../peers/discord/fake-discord.ts';
import { COMMANDS } from './commands.ts';

let discord: FakeDiscord;
beforeEach(async () => {
  discord = await new FakeDiscord().start();
});
afterEach(() => discord.stop());

const register = (commands = COMMANDS, guild?: string) =>
  registerCommands({ token: discord.token, appId: discord.bot.id, apiUrl: discord.apiUrl }, commands, guild);
const writes = () => discord.rest.count(/^(POST|PATCH|DELETE|PUT)/);

describe('registration', () => {
  it('creates what is not there, and the second time touches nothing', async () => {
    expect(await register()).toEqual({
      created: ['talks', 'briefing', 'Ask about this'],
      changed: [],
      deleted: [],
      unchanged: [],
    });
    const before = writes();
    expect(await register()).toEqual({
      created: [],
      changed: [],
      deleted: [],
      unchanged: ['talks', 'briefing', 'Ask about this'],
    });
    expect(writes()).toBe(before);
  });

  it('changes only what differs and removes what is no longer a command', async () => {
    await register();
    const [talks] = discord.commands.global;
    discord.commands.global.push({ id: '77', name: 'old', type: 1 });
    expect(await register(COMMANDS.filter(({ name }) => name !== 'list'))).toEqual({
      created: [],
      changed: ['briefing'],
      deleted: ['old'],
      unchanged: ['talks', 'Ask about this'],
    });
    expect(discord.commands.global.map(({ name }) => name)).toEqual(['talks', 'briefing', 'Ask about this']);
    expect(discord.commands.global[0]).toBe(talks);
  });

  it('in one server leaves the global commands alone', async () => {
    expect((await register(COMMANDS, discord.guildId)).created).toHaveLength(3);
    expect(discord.commands.global).toEqual([]);
  });

  it('asks for localisations: without them everything would look changed', async () => {
    await register();
    const [listing] = discord.rest.requests;
    expect(listing?.query.get('with_localizations')).toBe('true');
  });

  const refusals: readonly (readonly [string, object, RegExp])[] = [
    ['a wrong token', { token: 'wrong' }, /DISCORD_TOKEN/],
    ['another application', { appId: '123456789012345678' }, /DISCORD_APP_ID/],
  ];
  for (const [what, change, remedy] of refusals) {
    it(`names the remedy for ${what}`, async () => {
      const config = { token: discord.token, appId: discord.bot.id, apiUrl: discord.apiUrl, ...change };
      await expect(registerCommands(config, COMMANDS)).rejects.toThrow(remedy);
    });
  }
});

describe('what is registered', () => {
  for (const [which, commands] of [
    ['a list with everything', COMMANDS],
    ['the real list', REAL],
  ] as const) {
    it(`is within Discord’s limits: ${which}`, () => {
      for (const definition of toDefinitions(commands)) checkCommand(definition as WireCommand);
    });
  }

  const [talks, briefing, menu] = toDefinitions(COMMANDS) as readonly WireCommand[];

  it('lets /talks be typed in one go: one required option with autocomplete, no subcommands', () => {
    expect(talks?.options?.map(({ name, required, autocomplete }) => ({ name, required, autocomplete }))).toEqual([
      { name: 'question', required: true, autocomplete: true },
      { name: 'visible', required: undefined, autocomplete: undefined },
    ]);
  });

  it('gives /briefing native subcommands, required options first', () => {
    expect(briefing?.options?.map(({ name }) => name)).toEqual(['subscribe', 'pause', 'list', 'unsubscribe']);
    expect(briefing?.options?.[0]?.options?.map(({ name }) => name)).toEqual([
      'time',
      'zone',
      'topic',
      'days',
      'lang',
      'silent',
      'channel',
    ]);
  });

  it('lets every digest command be about another channel', () => {
    for (const subcommand of briefing?.options ?? [])
      expect(subcommand.options?.filter(({ name }) => name === 'channel')).toHaveLength(1);
  });

  it('speaks every language, the default one by name too', () => {
    expect(Object.keys(talks?.description_localizations ?? {}).sort()).toEqual([
      'de',
      'en-GB',
      'en-US',
      'es-419',
      'es-ES',
      'fr',
      'ru',
    ]);
    expect(menu?.name_localizations).toMatchObject({ fr: 'Interroger à ce sujet' });
    expect(talks?.options?.[0]?.name_localizations).toMatchObject({ ru: 'вопрос' });
  });

  it('names every option and every fixed choice of the real commands in every language', () => {
    const options = (toDefinitions(REAL) as readonly WireCommand[])
      .flatMap((command) => command.options ?? [])
      .flatMap((option) => (option.type === Option.Subcommand ? (option.options ?? []) : option));
    const choices = options.flatMap((option) => option.choices ?? []);
    expect(choices.length).toBeGreaterThan(5);
    for (const { name, name_localizations: names } of [...options, ...choices])
      expect(Object.keys(names ?? {}), name).toHaveLength(7);
    expect(choices).toContainEqual(
      expect.objectContaining({
        value: 'public',
        name: 'everybody',
        name_localizations: expect.objectContaining({ de: 'alle' }),
      }),
    );
  });

  it('calls commands and subcommands by one name everywhere, as help and digests quote them', () => {
    const commands = (toDefinitions(REAL) as readonly WireCommand[]).slice(0, 2);
    const named = [...commands, ...commands.flatMap(({ options = [] }) => options)].filter(
      ({ type }) => type === Option.Subcommand,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((one) => one.name_localizations !== undefined)).toEqual([]);
  });
});
