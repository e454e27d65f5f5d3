/** A message of components → the same as an embed, for where Discord does not take the components: the same words, colour
 *  and buttons. Separators become space. */
import { ComponentType } from 'discord.js';
import type { DiscordMessage } from './blocks.ts';

const SPACE = '\n\n';

/** undefined for a message that has no container. What fits in a container fits in an embed's description: 4,000
 *  characters and at most 39 joints of two. */
export function asEmbed({ components: [container] }: DiscordMessage): DiscordMessage | undefined {
  if (container?.type !== ComponentType.Container) return undefined;
  const texts = container.components.flatMap((part) => (part.type === ComponentType.TextDisplay ? part.content : []));
  const rows = container.components.flatMap((part) => (part.type === ComponentType.ActionRow ? part : []));
  const [first, ...others] = rows;
  const { id } = container;
  return {
    embeds: [{ description: texts.join(SPACE), color: container.accent_color ?? 0 }],
    // the mark by which a digest is found again
    components: first === undefined || id === undefined ? rows : [{ ...first, id }, ...others],
  };
}
