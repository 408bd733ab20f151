import { readFile, stat } from 'node:fs/promises'
import { readStaffFile, type StaffFile, staffAnswer } from '#features/staff/staff-file.ts'
import { tableRefusalText } from '#features/staff/texts.ts'
import type { Day } from '#kit/day.ts'
import { no, type Result } from '#kit/result.ts'
import { largestFile, type TableRefusal } from '#outside/spreadsheets/table-refusal.ts'
import type { CliCommand } from './command-line.ts'
import { answer, misused, refused } from './outcome.ts'
import { fileTrouble } from './read-json.ts'
import { todayOf } from './today.ts'

/** R-CLI-5. `staff FILE`: the people of a list, the fate of each row, the columns. Changes nothing. */
export const staff: CliCommand = {
  usage: 'staff FILE [--today DAY]',
  files: 1,
  options: { today: 'value' },
  required: [],
  run: async (given) => {
    const [file = ''] = given.files
    const today = todayOf(given)
    if (!today.ok) return misused(today.refusal)
    const read = await readStaffList(file, today.value)
    return read.ok ? answer(staffAnswer(read.value)) : refused(read.refusal)
  },
}

/** A staff list from the disk, or a sentence. A file too large is refused before it is read. */
export async function readStaffList(file: string, today: Day): Promise<Result<StaffFile, string>> {
  try {
    const { size } = await stat(file)
    if (size > largestFile) return refusal(file, { reason: 'too-big', size, allowed: largestFile })
    const read = await readStaffFile(await readFile(file), { today })
    return read.ok ? read : refusal(file, read.refusal)
  } catch (failure) {
    if (failure instanceof Error && 'syscall' in failure) return no(fileTrouble(file, failure))
    throw failure
  }
}

function refusal(file: string, why: TableRefusal): Result<never, string> {
  return no(`${file}: ${tableRefusalText(why)}`)
}
