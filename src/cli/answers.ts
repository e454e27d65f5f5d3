import { z } from 'zod';
import { answerQuestion } from '../answering/answer.ts';
import { messageOf, UserError } from '../errors.ts';
import type { Answer } from '../model/answer.ts';
import { readTextFile } from '../storage/text-file.ts';
import { EXIT } from './failure.ts';
import type { CliCommand } from './options.ts';
import { withCorpus } from './shared.ts';

const questionSchema = z.object({ id: z.string(), question: z.string(), context: z.array(z.string()).optional() });

/** `parley answers`: a file of questions in, one JSON object a line out, in the format of the evaluation. */
export const answers: CliCommand = {
  name: 'answers',
  usage: 'answers --corpus DIR --questions FILE.jsonl',
  summary: 'Answers a file of questions, one JSON object a line.',
  options: { questions: { type: 'string' } },
  run: async (args) => {
    const file = args.text('questions');
    if (file === undefined) throw new UserError('usage', `--questions FILE is missing. Usage: parley ${answers.usage}`);
    const questions = parseQuestions(file, readTextFile(file));
    return withCorpus(args, async ({ corpus }) => {
      for (const { id, question, context } of questions) {
        const { answer } = await answerQuestion(question, corpus, { context: context ?? [] });
        process.stdout.write(`${JSON.stringify({ id, ...lineOf(answer) })}\n`);
      }
      return EXIT.fine;
    });
  },
};

function lineOf({ status, citations, text, language }: Answer) {
  const abstained = status === 'abstained';
  const cited = abstained ? [] : citations;
  const docs = [...new Set(cited.map((citation) => citation.documentId))];
  return { answer: text, docs, quotes: cited.map(({ quote }) => quote), abstained, language, status };
}

function parseQuestions(file: string, content: string): z.infer<typeof questionSchema>[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [questionSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new UserError(
        'questions',
        `${file}, line ${index + 1}: ${error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error)}. Each line is {"id": "…", "question": "…", "context": ["…"]}.`,
      );
    }
  });
}
