/** Replies → pictures in the look of Slack. Drawn by slack-blocks-to-jsx, which shows layout and enforces no limits. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message, type MessageProps } from 'slack-blocks-to-jsx';
import {
  renderHome,
  renderMessage,
  renderShared,
  renderThread,
  type SlackMessage,
} from '../../src/adapters/slack/render.ts';
import { renderSource } from '../../src/adapters/slack/source-view.ts';
import type { Action, Reply } from '../../src/model/reply.ts';
import { ANSWERED, FIXTURES, type Fixture, OVERVIEW, PASSAGE } from './fixtures.ts';
import { escapeHtml, type Picture } from './page.ts';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const WIDTH = 720;
const COLOURS: Readonly<Record<Theme, { page: string; text: string; quiet: string; line: string; modal: string }>> = {
  light: { page: '#ffffff', text: '#1d1c1d', quiet: '#616061', line: '#dddddd', modal: '#ffffff' },
  dark: { page: '#1a1d21', text: '#d1d2d3', quiet: '#ababad', line: '#35373b', modal: '#222529' },
};
const USERS = [{ id: 'U1', name: 'anna' }];

export function slackPictures(): readonly Picture[] {
  return THEMES.flatMap((theme) => [
    ...FIXTURES.map((fixture) => picture(fixture.id, fixture.title, theme, conversation(fixture, theme))),
    picture('shared', 'Shared with the channel', theme, shared(theme)),
    picture('source', 'The sources view', theme, modal(theme)),
    picture('home', 'The Home tab', theme, home(theme)),
  ]);
}

function picture(id: string, title: string, theme: Theme, body: string): Picture {
  return { id: `slack-${id}-${theme}`, platform: 'slack', theme, title, width: WIDTH, html: page(theme, body) };
}

const buttonsFor = (actions: readonly Action[]) => actions.map((action, index) => ({ action, id: `action-${index}` }));

function conversation(fixture: Fixture, theme: Theme): string {
  const { reply } = fixture;
  const asked = fixture.asked === undefined ? '' : `<p class="asked"><b>anna</b> ${escapeHtml(fixture.asked)}</p>`;
  const visible = fixture.isPrivate ? '<p class="private">Only visible to you</p>' : '';
  const replies = renderThread(reply).map((message) => draw(message, theme));
  const thread = replies.length === 0 ? '' : `<div class="thread">${replies.join('')}</div>`;
  return asked + visible + draw(renderMessage(reply, buttonsFor(reply.actions)), theme) + thread;
}

function shared(theme: Theme): string {
  const { reply: answer, question } = ANSWERED;
  const reply: Reply = { ...answer, actions: answer.actions.filter(({ payload }) => payload.do !== 'share') };
  return draw(renderShared(reply, 'U1', question, buttonsFor(reply.actions)), theme);
}

function modal(theme: Theme): string {
  const view = renderSource(PASSAGE, { previous: 'a', next: 'b' }, 'en');
  const title = `<header><b>${escapeHtml(view.title.text)}</b><span>✕</span></header>`;
  return `<div class="modal">${title}${drawBlocks(view.blocks, theme)}<footer><span class="button">${escapeHtml(view.close?.text ?? '')}</span></footer></div>`;
}

const home = (theme: Theme): string =>
  `<nav><b>Home</b> <span>Messages</span> <span>About</span></nav>${drawBlocks(renderHome(OVERVIEW, buttonsFor(OVERVIEW.actions)).blocks, theme)}`;

const draw = (message: SlackMessage, theme: Theme): string =>
  restored(renderToStaticMarkup(createElement(Message, { ...look(theme), blocks: drawable(message.blocks) })));

const drawBlocks = (blocks: readonly object[], theme: Theme): string =>
  restored(
    renderToStaticMarkup(createElement(Message, { ...look(theme), blocks: drawable(blocks), withoutWrapper: true })),
  );

/** The package reads marks in `plain_text`, which Slack shows as they are: they travel as private-use characters. */
function drawable(blocks: readonly object[]): MessageProps['blocks'] {
  const json = JSON.stringify(blocks, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'plain_text') return value;
    const { text } = value as unknown as { text: string };
    return { ...value, type: 'plain_text', text: text.replace(MARKS, (mark) => shift(mark, PRIVATE_USE)) };
  });
  return JSON.parse(json) as MessageProps['blocks'];
}

const MARKS = /[<>*_~`@#&:[\]()!|/]/g;
const PRIVATE_USE = 0xe000;
const shift = (character: string, by: number) => String.fromCharCode(character.charCodeAt(0) + by);
const restored = (html: string): string =>
  html.replace(/[\ue020-\ue07f]/g, (character) => escapeHtml(shift(character, -PRIVATE_USE)));

const look = (theme: Theme) => ({
  name: 'Parley',
  logo: LOGO,
  time: new Date('2025-02-27T08:00:00Z'),
  theme,
  data: { users: USERS, channels: [] },
});

/** A white P on the colour of the manifest. */
const LOGO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36"><rect width="36" height="36" rx="7" fill="#1f3a5f"/><text x="18" y="26" font-family="Liberation Sans,sans-serif" font-weight="bold" font-size="22" fill="#fff" text-anchor="middle">P</text></svg>')}`;

function page(theme: Theme, body: string): string {
  const css = readFileSync(createRequire(import.meta.url).resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');
  const { page: background, text, quiet, line, modal: sheet } = COLOURS[theme];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${css}
  body { margin: 0; padding: 16px 20px; background: ${background}; color: ${text}; font: 15px/1.46 Lato, "Liberation Sans", "Noto Sans", sans-serif }
  .asked { margin: 0 0 12px 44px } .private { margin: 0 0 2px 44px; font-size: 12px; color: ${quiet} }
  .thread { margin: 10px 0 0 44px; padding-left: 12px; border-left: 2px solid ${line} }
  .modal { width: 520px; margin: auto; border: 1px solid ${line}; border-radius: 12px; background: ${sheet}; padding: 0 24px }
  .modal header { display: flex; justify-content: space-between; padding: 18px 0; font-size: 20px } .modal header span { color: ${quiet} }
  .modal * { background-color: transparent !important }
  .modal footer { display: flex; justify-content: flex-end; padding: 20px 0 }
  .button { border: 1px solid ${quiet}; border-radius: 6px; padding: 5px 14px; font-weight: bold }
  nav { border-bottom: 1px solid ${line}; padding-bottom: 8px; margin-bottom: 12px } nav span { color: ${quiet}; margin-left: 16px }
  </style><body class="slack_blocks_to_jsx ${theme}" data-theme="${theme}">${body}</body></html>`;
}
