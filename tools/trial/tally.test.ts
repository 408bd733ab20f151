import { describe, expect, it } from 'vitest'
import { sum, tallyOfCommand, tallyOfReport } from './tally.mjs'

const report = (counts: object) => ({
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...counts,
})

describe('R-HSE-16 what did not run is failed', () => {
  it('counts tests', () => {
    expect(tallyOfReport(report({}), 0)).toMatchObject({ passed: 3, failed: 0 })
    expect(tallyOfReport(report({ numPassedTests: 2, numFailedTests: 1 }), 1)).toMatchObject({
      passed: 2,
      failed: 1,
    })
  })

  it.each([
    ['a skipped test', report({ numPassedTests: 2, numPendingTests: 1 }), 0],
    ['a test that is only planned', report({ numPassedTests: 2, numTodoTests: 1 }), 0],
    ['no test at all', report({ numTotalTests: 0, numPassedTests: 0 }), 0],
    ['an error outside of tests', report({}), 1],
    ['no report', undefined, 0],
  ])('counts as failed: %s', (_, given, code) => {
    expect(tallyOfReport(given, code)).toMatchObject({ failed: 1 })
  })

  it('names what failed and why, of a test and of a file that never began', () => {
    const testResults = [
      { status: 'passed', name: '/a/b/good.test.ts', assertionResults: [{ status: 'passed' }] },
      {
        ...{ status: 'failed', name: '/a/b/bad.test.ts', message: '' },
        assertionResults: [
          { status: 'failed', fullName: 'R-X-1 adds', failureMessages: ['expected 1\nat …'] },
        ],
      },
      { status: 'failed', name: '/a/b/gone.test.ts', message: 'no such file', assertionResults: [] },
    ]
    expect(tallyOfReport(report({ numFailedTests: 1, testResults }), 1).notes).toEqual([
      'b/bad.test.ts › R-X-1 adds: expected 1',
      'b/gone.test.ts: no such file',
    ])
  })

  it('a command is one test', () => {
    expect(sum([tallyOfCommand(0), tallyOfCommand(2), tallyOfReport(report({}), 0)])).toEqual({
      passed: 4,
      failed: 1,
    })
  })
})
