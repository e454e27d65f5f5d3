import { randomUUID } from 'node:crypto';
import { findQuestionNames } from '../analysis/entities/question-names.ts';
import { messageOf, UserError } from '../errors.ts';
import type { Invocation } from '../model/invocation.ts';
import { type Language, languageOfLocale } from '../model/language.ts';
import type { ActionPayload, Reply } from '../model/reply.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { detectLanguage } from '../text/languages.ts';
import { tokenize } from '../text/tokens.ts';
import { answerReply } from './answer-reply.ts';
import type { App, Core } from './app.ts';
import { ask } from './ask.ts';
import { mayManage } from './briefing/managers.ts';
import { citedPassage } from './cited-passage.ts';
import { type Command, commandsOn } from './command.ts';
import { complete } from './complete.ts';
import { dispatch } from './dispatch.ts';
import { notice } from './notice.ts';
import { showOverview } from './overview.ts';
import { showTimeline } from './show-timeline.ts';
import { sourcesOfAnswer } from './sources.ts';
import { wordsOf } from './words/words.ts';

/** Builds what adapters call. Mistakes come back as explained replies, bugs as an apology with the id they are logged under. */
export function createCore(app: App, commands: readonly Command[]): Core {
  const guarded = async (invocation: Invocation, work: () => Promise<Reply>): Promise<Reply> => {
    const language = replyLanguage(invocation);
    try {
      return await work();
    } catch (error) {
      if (error instanceof UserError) return notice('error', language, error.message);
      const id = randomUUID().slice(0, 8);
      app.log.error({ id, err: error, place: invocation.place }, messageOf(error));
      return notice('error', language, wordsOf(language).failed(id));
    }
  };
  return {
    handle: (invocation) => guarded(invocation, () => handle(app, commands, invocation)),
    press: (invocation, payload) => guarded(invocation, () => press(app, commands, invocation, payload)),
    complete: (half) => complete(app, commands, half),
    answer: (tenant, id) => app.stores.answers.get(tenant, id),
    passage: (tenant, id, index) => citedPassage(app, tenant, id, index),
    overview: (invocation) =>
      guarded(invocation, () =>
        showOverview(app, commandsOn(commands, invocation.place.platform), invocation, replyLanguage(invocation)),
      ),
  };
}

async function handle(app: App, all: readonly Command[], invocation: Invocation): Promise<Reply> {
  const commands = commandsOn(all, invocation.place.platform);
  if (invocation.via === 'shortcut') return ask(app, invocation);
  const language = replyLanguage(invocation);
  const dispatched = dispatch(invocation.text, invocation.command, commands, (text) => isName(app, text, language));
  if (dispatched.kind === 'question') return ask(app, { ...invocation, text: dispatched.text });
  const { command } = dispatched;
  if (dispatched.kind === 'suggestion') {
    const typed = `/${command.of} ${command.name}`;
    return {
      ...notice('notice', language, wordsOf(language).didYouMean(typed)),
      actions: [{ label: typed, payload: { do: 'command', text: command.name } }],
    };
  }
  return runCommand(app, command, invocation, dispatched.rest);
}

async function press(
  app: App,
  commands: readonly Command[],
  invocation: Invocation,
  payload: ActionPayload,
): Promise<Reply> {
  const { tenant } = invocation.place;
  const words = wordsOf(replyLanguage(invocation));
  switch (payload.do) {
    case 'ask':
      return ask(app, { ...invocation, text: payload.question });
    case 'command':
      return handle(app, commands, { ...invocation, ...typedOn(invocation, payload.text), via: 'button' });
    case 'timeline':
      return showTimeline(app, payload.topic, replyLanguage(invocation));
    case 'feedback': {
      if ((await app.stores.answers.get(tenant, payload.answer)) === undefined)
        throw new UserError('answer-gone', words.answerGone);
      await app.stores.answers.rate(tenant, payload.answer, invocation.user.id, payload.value, app.clock.now());
      return notice('notice', replyLanguage(invocation), words.thanks);
    }
    case 'share': {
      const answer = await app.stores.answers.get(tenant, payload.answer);
      if (answer === undefined) throw new UserError('answer-gone', words.answerGone);
      return answerReply(answer, []);
    }
    case 'sources': {
      const answer = await app.stores.answers.get(tenant, payload.answer);
      if (answer === undefined) throw new UserError('answer-gone', words.answerGone);
      return sourcesOfAnswer(answer);
    }
  }
}

async function runCommand(app: App, command: Command, invocation: Invocation, rest: string): Promise<Reply> {
  if (command.managersOnly && !mayManage(invocation, app.managers))
    throw new UserError('managers-only', wordsOf(replyLanguage(invocation)).managersOnly);
  return command.run(app, invocation, command.parse(rest));
}

/** A button may belong to the other command: `briefing pause 1` under a digest. */
function typedOn({ command }: Invocation, text: string): Pick<Invocation, 'command' | 'text'> {
  const named = /^\/?(talks|briefing)\s+/i.exec(text);
  if (named === null) return { command, text };
  return { command: named[1]?.toLowerCase() === 'briefing' ? 'briefing' : 'talks', text: text.slice(named[0].length) };
}

/** The language of what was typed, else that of the user's client. The words of `/briefing` have no language. */
export function replyLanguage(invocation: Invocation): Language {
  if (invocation.command === 'briefing' && invocation.via !== 'shortcut')
    return languageOfLocale(invocation.user.locale);
  const words = invocation.text.trim().split(/\s+/);
  const typed = words.length >= 3 ? detectLanguage(invocation.text) : undefined;
  return typed ?? languageOfLocale(invocation.user.locale);
}

/** True when the text is nothing but a name: `who lavrov` is a profile, `who attended riyadh` a question. */
function isName(app: App, text: string, language: Language): boolean {
  const tokens = tokenize(text, language);
  if (tokens.length === 0 || tokens.length > 5) return false;
  const names = findQuestionNames(text, language, {
    linker: app.corpus.linker,
    lexicon: app.corpus.names,
    isOrdinaryWord: (folded, of) => app.corpus.lexicon.knows(folded, of) || isFunctionWord(folded, of),
    isWritten: (folded, of) => app.corpus.lexicon.isWritten(folded, of),
  });
  return tokens.every((token) => names.some((name) => name.span.start <= token.start && token.end <= name.span.end));
}
