/**
 * What a step came to. A step that ran no tests of its own counts as one.
 * R-HSE-16: what did not run is failed, never left out of the count.
 */
export const passed = { passed: 1, failed: 0, notes: [] }

export function failedBecause(note) {
  return { passed: 0, failed: 1, notes: [note] }
}

/** Of a plain command: its exit code decides. */
export function tallyOfCommand(code) {
  return code === 0 ? passed : failedBecause(`exit code ${code}`)
}

/** Of vitest's JSON report (undefined when it wrote none) and its exit code. */
export function tallyOfReport(report, code) {
  if (report === undefined) return failedBecause('it wrote no report')
  const skipped = report.numPendingTests + report.numTodoTests
  const notes = []
  if (skipped > 0) notes.push(`${skipped} did not run`)
  if (report.numTotalTests === 0) notes.push('there was no test')
  notes.push(...failures(report))
  const failed = report.numFailedTests + skipped
  if (failed === 0 && code !== 0)
    notes.push(`exit code ${code} with no failed test: an error outside of tests`)
  const beyond = failed === 0 && (code !== 0 || report.numTotalTests === 0) ? 1 : 0
  return { passed: report.numPassedTests, failed: failed + beyond, notes }
}

export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    { passed: 0, failed: 0 },
  )
}

/** The first of what failed, by name and first line of its reason, so that the end of a long log tells what to look at. */
function failures({ testResults = [] }) {
  const broken = testResults.filter((file) => file.status === 'failed')
  return broken.slice(0, 5).map(({ name, message, assertionResults = [] }) => {
    const test = assertionResults.find((one) => one.status === 'failed')
    const reason = test?.failureMessages?.[0] ?? message ?? ''
    return `${name.split('/').slice(-2).join('/')}${test ? ` › ${test.fullName}` : ''}: ${reason.split('\n')[0].slice(0, 300)}`
  })
}
