import { expect, it } from 'vitest';
import { runChaos } from '../../scripts/chaos/run-chaos.ts';
import { describePostgres } from '../support/postgres.ts';

const ROUNDS = 3;
const TIMEOUT_MS = 300_000;

describePostgres('three replicas that are killed with -9 while their platforms misbehave', () => {
  it(
    `lose nothing and double nothing in ${ROUNDS} rounds; npm run chaos -- --rounds 200 is the full test`,
    async () => {
      const report = await runChaos({ rounds: ROUNDS, seed: 20_260 });
      expect(report.lost).toEqual([]);
      expect(report.doubled).toEqual([]);
      expect(report.failed).toEqual([]);
      expect(report.sent + report.merged).toBe(report.slots);
      expect(report.slots).toBeGreaterThanOrEqual(12);
    },
    TIMEOUT_MS,
  );
});
