import { checkCodes } from './check-codes.ts'
import { checkExports, checkNames, checkSize } from './check-names.ts'
import { checkIslands, checkStoreys } from './check-storeys.ts'
import { checkClock, checkDoors, checkEnvironment, checkRussian } from './check-words.ts'
import { type Check, type Complaint, readSources } from './source.ts'

const checks: readonly Check[] = [
  checkStoreys,
  checkIslands,
  checkNames,
  checkSize,
  checkRussian,
  checkClock,
  checkEnvironment,
  checkExports,
  checkDoors,
]

/** Everything in the tree under `root` that docs/house.md does not allow, as sentences. */
export function checkHouse(root: string): readonly Complaint[] {
  const sources = readSources(root)
  const complaints = sources.flatMap((source) =>
    checks.flatMap((check) => check(source)).map((what) => ({ path: source.path, what })),
  )
  return [...complaints, ...checkCodes(root, sources)]
}
