import { consoleChat } from '../adapters/console/chat.ts';
import type { App } from '../app/app.ts';
import { Corpus } from '../app/corpus.ts';
import { keepDocuments } from '../app/keep-documents.ts';
import { composeCore, openStores } from '../compose.ts';
import { readConfig } from '../config.ts';
import type { Reply } from '../model/reply.ts';
import { NO_METRICS } from '../ports/metrics.ts';
import { digestsFor } from './digest-loop.ts';
import { EXIT } from './failure.ts';
import { type CliCommand, languageOption, printJson } from './options.ts';
import { printReply, typedHere, withCorpus } from './shared.ts';
import { SILENT_LOG } from './silent-log.ts';

/** `parley briefing …`: the same words as `/briefing …` in chat, on the store that the configuration names. */
export const briefing: CliCommand = {
  name: 'briefing',
  usage: 'briefing subscribe|list|preview|pause|resume|run|unsubscribe|help … [--corpus DIR] [--lang xx] [--json]',
  summary: 'Digests: what /briefing does in chat.',
  options: { lang: { type: 'string' } },
  run: async (args) => {
    const language = languageOption(args);
    const stores = await openStores(readConfig());
    try {
      return await withCorpus(args, async (loaded) => {
        const { app, core } = composeCore({ loaded, stores, log: SILENT_LOG });
        // A digest knows what is new from the store. Indexing keeps it there; a folder of another corpus must not.
        if (args.text('corpus') === undefined && loaded.corpus instanceof Corpus)
          await keepDocuments(stores.documents, loaded.corpus.documents(), app.clock.now());
        const reply = await core.handle(typedHere(`/briefing ${args.words.join(' ')}`, language));
        const show = (shown: Reply): void => (args.flag('json') ? printJson(shown) : printReply(shown));
        show(reply);
        if (args.words[0] === 'run' && reply.kind !== 'error') await deliverHere(app, show);
        return reply.kind === 'error' ? EXIT.failed : EXIT.fine;
      });
    } finally {
      await stores.close();
    }
  },
};

/** Nobody else posts to this terminal: what was asked for comes before the command ends. */
async function deliverHere(app: App, show: (reply: Reply) => void): Promise<void> {
  const chat = consoleChat({
    show: (reply) => {
      show(reply);
      return true;
    },
  });
  const digests = digestsFor(app, [chat], NO_METRICS);
  await digests.wake();
  await digests.idle();
}
