import { showBriefingHelp } from '../src/app/briefing/show-briefing-help.ts';
import type { Command } from '../src/app/command.ts';
import { briefingAnswers } from './briefing-answers.ts';
import { briefingList } from './briefing-list.ts';
import { briefingPause } from './briefing-pause.ts';
import { briefingPreview } from './briefing-preview.ts';
import { briefingResume } from './briefing-resume.ts';
import { briefingRun } from './briefing-run.ts';
import { briefingSubscribe } from './briefing-subscribe.ts';
import { briefingUnsubscribe } from './briefing-unsubscribe.ts';

export const briefingHelp: Command<null> = {
  of: 'briefing',
  name: 'help',
  summary: {
    en: 'How digests are set up',
    fr: 'Comment programmer une synthèse',
    de: 'Wie man eine Übersicht einrichtet',
    es: 'Cómo se configura un resumen',
    ru: 'Как настроить сводку',
  },
  usage: '/briefing help',
  managersOnly: false,
  options: [],
  parse: () => null,
  run: async (_app, invocation) =>
    showBriefingHelp(invocation, [
      briefingSubscribe,
      briefingList,
      briefingPreview,
      briefingPause,
      briefingResume,
      briefingRun,
      briefingUnsubscribe,
      briefingAnswers,
    ]),
};
