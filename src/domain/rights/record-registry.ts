import type { TableClass } from './record-class.ts'
import { tablesOfPairs } from './tables-of-pairs.ts'
import { tablesOfPeople } from './tables-of-people.ts'
import { tablesOfSchool } from './tables-of-school.ts'
import { tablesOfSignIns } from './tables-of-sign-ins.ts'

/**
 * R-RGT-1. Every table and every column: whose it is, of what class, how long it is kept and what erasure does to it. Export,
 * erasure and terms are read from here and nowhere else; the test fails for a column that does not stand here.
 */
export const recordRegistry: Readonly<Record<string, TableClass>> = {
  ...tablesOfPeople,
  ...tablesOfPairs,
  ...tablesOfSchool,
  ...tablesOfSignIns,
}
