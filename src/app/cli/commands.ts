import type { CliCommand } from './command-line.ts'
import { match } from './match.ts'

/** Every word the command line understands. */
export const commands: Readonly<Record<string, CliCommand>> = { match }
