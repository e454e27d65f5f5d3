import type { Invocation } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import { summarise } from '../answer-reply.ts';
import { type Command, commandsOn } from '../command.ts';
import { SUBSCRIBE_USAGE } from '../words/briefing-words.ts';
import { wordsOf } from '../words/words.ts';

/** How digests are set up, one line a command. */
export function showBriefingHelp(
  { user, place }: Invocation,
  all: readonly Pick<Command, 'usage' | 'summary' | 'managersOnly' | 'on'>[],
): Reply {
  const language = languageOfLocale(user.locale);
  const words = wordsOf(language);
  const commands = commandsOn(all, place.platform);
  return {
    kind: 'help',
    language,
    summary: summarise(words.usage(SUBSCRIBE_USAGE)),
    blocks: [
      { type: 'heading', text: words.commandsTitle },
      { type: 'list', items: commands.map(({ usage, summary }) => `${usage} — ${summary[language]}`) },
      ...(commands.some(({ managersOnly }) => managersOnly)
        ? [{ type: 'note', text: words.managersOnly } as const]
        : []),
    ],
    actions: [],
  };
}
