import type { Block } from '../model/reply.ts';
import { countWords } from './clip.ts';

/** Words that people see: everything but buttons. */
export const wordsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + countWords(visibleText(block)), 0);

function visibleText(block: Block): string {
  switch (block.type) {
    case 'quote':
      return `${block.citation.quote} ${block.source}`;
    case 'list':
      return block.items.join(' ');
    case 'divider':
      return '';
    default:
      return block.text;
  }
}
