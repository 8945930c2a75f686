import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The real clients, one file after the other, against servers that `src/serve-easel.ts` starts once. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['tests/*.test.ts'],
    globalSetup: 'src/serve-easel.ts',
    testTimeout: 60_000,
    fileParallelism: false,
  },
})
