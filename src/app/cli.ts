import process from 'node:process'
import { exitCodes } from './cli/outcome.ts'
import { performCommand, usage } from './cli/perform-command.ts'
import { cliTexts } from './cli/texts.ts'

const words = process.argv.slice(2)

/** `vektor COMMAND`: stdout carries the answer and nothing else (R-CLI-1), the exit code says how it ended (R-CLI-2). */
async function speak(): Promise<number> {
  const outcome = await performCommand(words)
  if ('value' in outcome && outcome.value !== undefined) {
    process.stdout.write(`${JSON.stringify(outcome.value, undefined, 2)}\n`)
  }
  const sentences = outcome.kind === 'answer' ? (outcome.warnings ?? []) : [outcome.sentence]
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  return exitCodes[outcome.kind]
}

// a reader that has seen enough (head, less) is no failure of ours
process.stdout.on('error', () => process.exit(0))

if (words[0] === 'help' || words[0] === '--help') {
  process.stdout.write(`${usage}\n`)
} else {
  process.exitCode = await speak().catch((error: unknown) => {
    process.stderr.write(
      `${cliTexts.unexpectedFailure(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    )
    return 1
  })
}
