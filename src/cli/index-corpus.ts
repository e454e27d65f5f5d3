import { EXIT } from './failure.ts';
import { type CliCommand, printJson } from './options.ts';
import { openCorpus } from './shared.ts';

/** `parley index`: reads a folder and says what is in it and what could not be used. */
export const indexCorpus: CliCommand = {
  name: 'index',
  usage: 'index --corpus DIR [--json]',
  summary: 'Indexes a folder; names every file that cannot be used.',
  options: {},
  run: async (args) => {
    const started = performance.now();
    const { corpus, folder, report } = await openCorpus(args);
    const milliseconds = Math.round(performance.now() - started);
    const passages = (await corpus.index.frequencies([])).passages;
    const summary = {
      articles: corpus.size,
      added: report.added.length,
      changed: report.changed.length,
      removed: report.removed.length,
      unchanged: report.unchanged,
      passages,
      version: corpus.version,
      milliseconds,
      problems: folder.problems,
    };
    if (args.flag('json')) printJson(summary);
    else
      process.stdout.write(
        `${summary.articles} articles, ${passages} passages, version ${summary.version}, ${milliseconds} ms; ${report.added.length} new, ${report.changed.length} changed, ${report.removed.length} removed, ${report.unchanged} unchanged; ${folder.problems.length} problems.\n`,
      );
    return folder.problems.length === 0 ? EXIT.fine : EXIT.failed;
  },
};
