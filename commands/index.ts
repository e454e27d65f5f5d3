import type { Command } from '../src/app/command.ts';
import { help } from './help.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { who } from './who.ts';

/** Every command, in the order that help shows them. A file of this folder that is not listed here fails a test. */
export const COMMANDS: readonly Command[] = [timeline, who, sources, status, help];
