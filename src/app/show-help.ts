import type { Language } from '../model/language.ts';
import type { Reply } from '../model/reply.ts';
import { summarise } from './answer-reply.ts';
import type { App } from './app.ts';
import type { Command } from './command.ts';
import { formatDay } from './source-line.ts';
import { exampleQuestions } from './suggest.ts';
import { wordsOf } from './words/words.ts';

/** What Parley does, three questions that this corpus answers, the commands, and what is kept. */
export async function showHelp(app: App, commands: readonly Command[], language: Language): Promise<Reply> {
  const words = wordsOf(language);
  const { latest } = app.corpus;
  const examples = await exampleQuestions(app.corpus, language);
  const intro = words.helpIntro(app.corpus.size, latest === undefined ? undefined : formatDay(latest.date, language));
  return {
    kind: 'help',
    language,
    summary: summarise(intro),
    blocks: [
      { type: 'heading', text: words.helpTitle },
      { type: 'text', text: intro },
      ...(examples.length > 0
        ? ([
            { type: 'heading', text: words.tryThese },
            { type: 'list', items: examples.map((example) => `/talks ${example}`) },
          ] as const)
        : []),
      { type: 'heading', text: words.commandsTitle },
      {
        type: 'list',
        items: commands.map(({ usage, summary }) => `${usage} — ${summary[language]}`),
      },
      { type: 'note', text: words.privacy },
    ],
    actions: examples.map((question) => ({ label: question, payload: { do: 'ask', question } })),
  };
}
