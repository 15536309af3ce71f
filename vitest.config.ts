import { defineConfig } from 'vitest/config';

const inside = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'seeds/**/*.test.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Threads without isolation: modules are loaded once a worker. Tests share no state but their own database.
    pool: 'threads',
    isolate: false,
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    projects: [
      { extends: true, test: { name: 'rules', include: inside } },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/journeys/**'],
          // These read every page and every table of the service, and grow with it: a limit only for what hangs.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // After everything else, one at a time: a browser shares two cores badly.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
