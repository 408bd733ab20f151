import { chanceOf } from '../fuzz/chance.ts'
import { mutated } from './mutate.ts'
import { type WholeFile, wholeFiles } from './whole-files.ts'

const whole = wholeFiles()

/** The file number `at` of a seed: made anew wherever it is needed, always the same. */
export function fileOf(seed: number, at: number): WholeFile {
  return mutated(whole, chanceOf(seed * 1_000_003 + at))
}
