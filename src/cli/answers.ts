import { z } from 'zod';
import { answerQuestion } from '../answering/answer.ts';
import { messageOf, UserError } from '../errors.ts';
import { readTextFile } from '../storage/text-file.ts';
import { EXIT } from './failure.ts';
import type { CliCommand } from './options.ts';
import { openCorpus } from './shared.ts';

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
    const { corpus } = await openCorpus(args);
    for (const { id, question, context } of questions) {
      const { answer } = await answerQuestion(question, corpus, { context: context ?? [] });
      const abstained = answer.status === 'abstained';
      const cited = abstained ? [] : answer.citations;
      process.stdout.write(
        `${JSON.stringify({ id, answer: answer.text, docs: [...new Set(cited.map((c) => c.documentId))], quotes: cited.map((c) => c.quote), abstained, language: answer.language, status: answer.status })}\n`,
      );
    }
    return EXIT.fine;
  },
};

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
