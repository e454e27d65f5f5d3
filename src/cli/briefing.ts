import { keepDocuments } from '../app/keep-documents.ts';
import { composeCore, openStores } from '../compose.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../logging.ts';
import { EXIT } from './failure.ts';
import { type CliCommand, languageOption, printJson } from './options.ts';
import { openCorpus, printReply, typedHere } from './shared.ts';

/** `parley briefing …`: the same words as `/briefing …` in chat, on the store that the configuration names. */
export const briefing: CliCommand = {
  name: 'briefing',
  usage: 'briefing subscribe|list|preview|pause|resume|run|unsubscribe|help … [--corpus DIR] [--lang xx] [--json]',
  summary: 'Digests: what /briefing does in chat.',
  options: { lang: { type: 'string' } },
  run: async (args) => {
    const language = languageOption(args);
    const loaded = await openCorpus(args);
    const stores = await openStores(readConfig());
    try {
      const { app, core } = composeCore({ loaded, stores, log: createLogger('silent') });
      // A digest knows what is new from the store; one that follows another folder must not be disturbed.
      if (args.text('corpus') === undefined)
        await keepDocuments(stores.documents, loaded.corpus.documents(), app.clock.now());
      const reply = await core.handle(typedHere(`/briefing ${args.words.join(' ')}`, language));
      if (args.flag('json')) printJson(reply);
      else printReply(reply);
      return reply.kind === 'error' ? EXIT.failed : EXIT.fine;
    } finally {
      await stores.close();
    }
  },
};
