import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/longest-first.ts'

/** Unit tests are `*.test.ts`; what draws, starts programs or needs more than a second is `*.slow.test.ts`. */
export default defineConfig({
  test: {
    // Two cores are usual, and one of them idle by default.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts', '**/node_modules/**'],
          // One process for many files: modules are read once, and code stays warm. So a test puts back what it changed.
          isolate: false,
          // What is soon true on a quiet machine is late on a busy one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'slow',
          include: ['packages/*/{src,test}/**/*.slow.test.ts', 'scripts/**/*.slow.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: 'packages/studio/test/build-studio.ts',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // Real browsers, processes and sockets lose a race now and then; what fails twice has failed.
          retry: 1,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
