import { defineConfig } from 'vitest/config'

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

/** Three kinds of tests: rules (no I/O), tables (on the engine VEKTOR_TEST_ENGINE names), journeys (a real browser). */
export default defineConfig({
  oxc: jsx,
  test: {
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
        test: { name: 'tables', include: ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        oxc: jsx,
        test: { name: 'journeys', include: ['tests/e2e/**/*.spec.ts'], testTimeout: 180_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
})
