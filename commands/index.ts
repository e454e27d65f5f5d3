import type { Command } from '../src/app/command.ts';
import { briefingAnswers } from './briefing-answers.ts';
import { briefingHelp } from './briefing-help.ts';
import { briefingList } from './briefing-list.ts';
import { briefingPause } from './briefing-pause.ts';
import { briefingPreview } from './briefing-preview.ts';
import { briefingResume } from './briefing-resume.ts';
import { briefingRun } from './briefing-run.ts';
import { briefingSubscribe } from './briefing-subscribe.ts';
import { briefingUnsubscribe } from './briefing-unsubscribe.ts';
import { help } from './help.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { who } from './who.ts';

/** Every command, in the order that help shows them. A file of this folder that is not listed here fails a test. */
export const COMMANDS: readonly Command[] = [
  timeline,
  who,
  sources,
  status,
  help,
  briefingSubscribe,
  briefingList,
  briefingPreview,
  briefingPause,
  briefingResume,
  briefingRun,
  briefingUnsubscribe,
  briefingAnswers,
  briefingHelp,
];
