import type { Language } from '../model/language.ts';
import type { Reply } from '../model/reply.ts';
import { summarise } from './answer-reply.ts';
import type { App } from './app.ts';
import { formatDay } from './source-line.ts';
import { wordsOf } from './words/words.ts';

/** Coverage, freshness, version, and the files that could not be used. */
export function showStatus(app: App, language: Language): Reply {
  const words = wordsOf(language);
  const { corpus, problems } = app;
  const named = new Intl.DisplayNames(language, { type: 'language' });
  const languages = corpus.languages().map((code) => named.of(code));
  const line = words.statusLine(corpus.size, languages.sort().join(', '), corpus.version);
  const { latest } = corpus;
  return {
    kind: 'status',
    language,
    summary: summarise(line),
    blocks: [
      { type: 'heading', text: words.statusTitle },
      {
        type: 'text',
        text: [line, latest === undefined ? '' : words.freshness(formatDay(latest.date, language), latest.inferred)]
          .join(' ')
          .trim(),
      },
      ...(problems.length > 0
        ? ([
            { type: 'text', text: words.problems(problems.length) },
            { type: 'list', items: problems.map((problem) => `${problem.file}: ${problem.reason}`) },
          ] as const)
        : []),
    ],
    actions: [],
  };
}
