import { backup } from './backup.ts'
import type { CliCommand } from './command-line.ts'
import { decline } from './decline.ts'
import { doctor } from './doctor.ts'
import { letIn } from './let-in.ts'
import { link } from './link.ts'
import { match } from './match.ts'
import { move } from './move.ts'
import { recoveryKey } from './recovery-key.ts'
import { restore } from './restore.ts'
import { rolesSql } from './roles-sql.ts'
import { staff } from './staff.ts'
import { verify } from './verify.ts'
import { verifyJournal } from './verify-journal.ts'
import { year } from './year.ts'

/** Every word the command line understands. */
export const commands: Readonly<Record<string, CliCommand>> = {
  staff,
  decline,
  match,
  link,
  'let-in': letIn,
  year,
  doctor,
  backup,
  restore,
  move,
  'verify-journal': verifyJournal,
  verify,
  'recovery-key': recoveryKey,
  'roles-sql': rolesSql,
}
