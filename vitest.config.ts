import process from 'node:process'
import { defineConfig } from 'vitest/config'

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

/** Files about one engine alone are no tests of the other, so that none is ever skipped. */
const ofOtherEngines =
  (process.env.VEKTOR_TEST_ENGINE ?? 'embedded') === 'embedded' ? ['src/**/*-server.db.test.ts'] : ['src/store/embedded/*.db.test.ts']

/** Three kinds of tests: rules (no I/O), tables (on the engine VEKTOR_TEST_ENGINE names), journeys (a real browser). */
export default defineConfig({
  oxc: jsx,
  test: {
    /** Both cores: by itself vitest leaves one idle. */
    maxWorkers: 2,
    projects: [
      {
        oxc: jsx,
        test: {
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['**/*.db.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        oxc: jsx,
        test: { name: 'tables', include: ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'], exclude: ofOtherEngines, testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        oxc: jsx,
        test: { name: 'journeys', include: ['tests/e2e/**/*.spec.ts'], testTimeout: 180_000, hookTimeout: 120_000, expect: { poll: { timeout: 10_000 } } },
      },
    ],
  },
})
