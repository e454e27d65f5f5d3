import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // starts nothing by itself: see tests/support/postgres.ts
    globalSetup: ['tests/support/postgres-global.ts'],
    env: { NO_COLOR: '1' },
  },
});
