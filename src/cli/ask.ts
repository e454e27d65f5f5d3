import { answerQuestion } from '../answering/answer.ts';
import { answerReply } from '../app/answer-reply.ts';
import { explain } from './explain.ts';
import { EXIT } from './failure.ts';
import { type CliCommand, languageOption, printJson, requiredText } from './options.ts';
import { printReply, withCorpus } from './shared.ts';

/** `parley ask "question"`: one answer, printed or as JSON. */
export const ask: CliCommand = {
  name: 'ask',
  usage: 'ask "question" [--corpus DIR] [--lang en|fr|de|es|ru] [--explain] [--json]',
  summary: 'Answers one question.',
  options: { lang: { type: 'string' }, explain: { type: 'boolean' } },
  run: async (args) => {
    const question = requiredText(args, ask);
    const language = languageOption(args);
    const options = { elapsed: () => performance.now(), ...(language !== undefined && { language }) };
    const { answer, trace } = await withCorpus(args, ({ corpus }) => answerQuestion(question, corpus, options));
    if (args.flag('json')) printJson(answer);
    else printReply(answerReply(answer, []));
    if (args.flag('explain')) process.stdout.write(`\n${explain(trace)}\n`);
    return EXIT.fine;
  },
};
