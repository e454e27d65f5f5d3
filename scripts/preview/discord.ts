/** Replies → pictures in the look of Discord. Components V2 are drawn here, since no package draws them. */
import { type APIButtonComponent, type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { DiscordMessage } from '../../src/adapters/discord/blocks.ts';
import { asEmbed } from '../../src/adapters/discord/embeds.ts';
import { renderDigest, renderMessage, renderShared } from '../../src/adapters/discord/render.ts';
import { renderSource } from '../../src/adapters/discord/source-view.ts';
import { tenantId } from '../../src/model/ids.ts';
import type { Action, Reply } from '../../src/model/reply.ts';
import { bundledSeeds, converse } from '../../tests/support/corpus-of.ts';
import { markdownHtml } from './discord-markdown.ts';
import { DISCORD_STYLE, THEMES, type Theme } from './discord-style.ts';
import { ANSWERED, FIXTURES, type Fixture, PASSAGE } from './fixtures.ts';
import { escapeHtml, type Picture } from './page.ts';

const WIDTH = 720;
/** As Discord draws buttons whose text is one emoji. */
const ONE_EMOJI = /^\p{Extended_Pictographic}\ufe0f?$/u;

export function discordPictures(): readonly Picture[] {
  return THEMES.flatMap((theme) => [
    ...FIXTURES.map((fixture) => picture(fixture.id, fixture.title, theme, conversation(fixture))),
    picture('shared', 'Shared with the channel', theme, shared()),
    picture('source', 'The sources view', theme, sources()),
    picture('complete', 'Autocomplete', theme, autocomplete()),
    picture('embed', 'Where components are not taken', theme, embedded()),
  ]);
}

function picture(id: string, title: string, theme: Theme, body: string): Picture {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>${DISCORD_STYLE}</style><body class="${theme}">${body}</body></html>`;
  return { id: `discord-${id}-${theme}`, platform: 'discord', theme, title, width: WIDTH, html };
}

const buttonsFor = (actions: readonly Action[]) => actions.map((action, index) => ({ action, id: `action-${index}` }));

/** What everybody sees has nothing left to share. */
const forAll = ({ actions }: Reply) => actions.filter(({ payload }) => payload.do !== 'share');

function conversation({ reply, asked, isPrivate }: Fixture): string {
  if (reply.kind === 'digest') return digest(reply);
  if (asked?.startsWith('@') === true) return mention(asked, renderMessage(reply, buttonsFor(forAll(reply))));
  const message = renderMessage(reply, buttonsFor(reply.actions));
  return post(message, { used: asked ?? '/talks', isPrivate });
}

function digest(reply: Reply): string {
  const { message, thread } = renderDigest(reply, buttonsFor(reply.actions));
  const title = reply.blocks.find((block) => block.type === 'heading')?.text ?? '';
  if (thread.length === 0) return post(message, {});
  const below = thread.map((each) => post(each, {})).join('');
  return `${post(message, {})}<div class="thread"><p class="title">${escapeHtml(title)}<span>${thread.length} message ›</span></p>${below}</div>`;
}

function mention(asked: string, message: DiscordMessage): string {
  const words = escapeHtml(asked.replace(/^@Parley\s*/, ''));
  const question = `<article class="post"><div class="avatar human">a</div><div><header><b>anna</b><time>09:00</time></header><p><span class="mention">@Parley</span> ${words}</p></div></article>`;
  return `${question}<div class="thread"><p class="title">${words}<span>1 message ›</span></p>${post(message, {})}</div>`;
}

function shared(): string {
  const { reply, question } = ANSWERED;
  return post(renderShared(reply, '123456789012345678', question, buttonsFor(forAll(reply))), {});
}

function sources(): string {
  return post(renderSource(PASSAGE, { previous: 'a', next: 'b' }, 'en'), { isPrivate: true });
}

/** What the bundled articles offer to somebody who has asked something here before. */
const offered = await completions('riy');

async function completions(partial: string): Promise<readonly string[]> {
  const { core } = converse(await bundledSeeds());
  const asker = {
    place: { platform: 'discord', tenant: tenantId('G1'), channel: 'C1' },
    user: { id: 'anna' },
    isPrivate: true,
  } as const;
  await core.handle({ ...asker, manager: false, command: 'talks', via: 'command', text: 'who attended riyadh' });
  return core.complete({ ...asker, partial, language: 'en' });
}

function autocomplete(): string {
  const rows = offered.map((choice, i) => `<li${i === 0 ? ' class="chosen"' : ''}>${escapeHtml(choice)}</li>`).join('');
  return `<div class="choices"><p>Options</p><ul>${rows}</ul></div><div class="composer"><b>/talks</b> <span class="option"><i>question</i> riy</span></div>`;
}

/** The answer where Discord does not take components. */
function embedded(): string {
  const message = renderMessage(ANSWERED.reply, buttonsFor(ANSWERED.reply.actions));
  return post(asEmbed(message) ?? message, { used: '/talks', isPrivate: true });
}

interface Situation {
  readonly used?: string;
  readonly isPrivate?: boolean;
}

function post(message: DiscordMessage, { used, isPrivate = false }: Situation): string {
  const spine =
    used === undefined
      ? ''
      : `<p class="used"><span class="mini">a</span><b>anna</b> used <span class="mention">${escapeHtml(used.split(' ')[0] ?? '')}</span></p>`;
  const only = isPrivate ? '<p class="only">👁 Only you can see this · <a href="#">Dismiss message</a></p>' : '';
  const content = message.content === undefined ? '' : `<div class="text">${markdownHtml(message.content)}</div>`;
  const embeds = (message.embeds ?? []).map(
    ({ description = '', color = 0 }) =>
      `<section class="container embed" style="--accent:${hex(color)}"><div class="text">${markdownHtml(description)}</div></section>`,
  );
  const body = `${content}${embeds.join('')}${message.components.map(componentHtml).join('')}`;
  const header = '<header><b>Parley</b><span class="app">APP</span><time>09:00</time></header>';
  return `<article class="post${isPrivate ? ' private' : ''}">${spine}<div class="avatar">P</div><div>${header}${body}${only}</div></article>`;
}

function componentHtml(component: APIMessageTopLevelComponent | APIButtonComponent): string {
  switch (component.type) {
    case ComponentType.Container: {
      return `<section class="container" style="--accent:${hex(component.accent_color ?? 0)}">${component.components.map(componentHtml).join('')}</section>`;
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownHtml(component.content)}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map((c) => (c.type === ComponentType.Button ? buttonHtml(c) : '')).join('')}</div>`;
    default:
      return `<p>component of type ${component.type} is not drawn</p>`;
  }
}

const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

function buttonHtml(button: APIButtonComponent): string {
  const label = 'label' in button ? (button.label ?? '') : '';
  const icon =
    button.style === ButtonStyle.Link
      ? '<svg class="out" viewBox="0 0 16 16"><path d="M6 3h7v7M13 3 6 10M10 13H3V6" fill="none" stroke="currentColor" stroke-width="2"/></svg>'
      : '';
  const classes = [
    'button',
    ...(button.disabled === true ? ['disabled'] : []),
    ...(ONE_EMOJI.test(label) ? ['emoji'] : []),
  ];
  return `<span class="${classes.join(' ')}">${escapeHtml(label)}${icon}</span>`;
}
