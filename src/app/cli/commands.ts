import { backup, restore } from './backup.ts'
import type { CliCommand } from './command-line.ts'
import { decline } from './decline.ts'
import { doctor } from './doctor.ts'
import { link } from './link.ts'
import { match } from './match.ts'
import { rolesSql } from './roles-sql.ts'
import { staff } from './staff.ts'
import { verifyJournal } from './verify-journal.ts'
import { year } from './year.ts'

/** Every word the command line understands. */
export const commands: Readonly<Record<string, CliCommand>> = {
  staff,
  decline,
  match,
  link,
  year,
  doctor,
  backup,
  restore,
  'verify-journal': verifyJournal,
  'roles-sql': rolesSql,
}
