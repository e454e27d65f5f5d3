/** `npm run chaos -- --rounds 200`: kills replicas until it is known whether digests get lost or doubled. */
import { parseArgs } from 'node:util';
import { runChaos } from './chaos/run-chaos.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const began = Date.now();
const report = await runChaos({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  onRound: (round, text) => console.log(`round ${round}: ${text}`),
});
const { limited, unavailable, reset, dropped } = report.faults;
console.log(
  '\n| rounds | slots | sent | merged | kills -9 | database restarts | week gaps | 429 | 503 | resets | commits then drops | lost | doubled |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
console.log(
  `| ${[report.rounds, report.slots, report.sent, report.merged, report.kills, report.databaseRestarts, report.weekGaps, limited, unavailable, reset, dropped, report.lost.length, report.doubled.length].join(' | ')} |`,
);
console.log(`\n${Math.round((Date.now() - began) / 1000)} s, seed ${values.seed}, ${process.version}`);
for (const [title, slots] of [
  ['Lost', report.lost],
  ['Doubled', report.doubled],
  ['Failed', report.failed],
] as const) {
  for (const slot of slots) console.log(`${title}: ${slot}`);
}
process.exitCode = report.lost.length + report.doubled.length + report.failed.length > 0 ? 1 : 0;
