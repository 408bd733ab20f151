import process from 'node:process'
import { exitCodes, type Outcome } from './cli/outcome.ts'
import { performCommand, usage } from './cli/perform-command.ts'
import { cliTexts } from './cli/texts.ts'

const words = process.argv.slice(2)

/** `vektor COMMAND`: stdout carries the answer and nothing else (R-CLI-1), the exit code says how it ended (R-CLI-2). */
async function speak(): Promise<number> {
  const outcome = await performCommand(words)
  const said = 'value' in outcome ? JSON.stringify(outcome.value, undefined, 2) : undefined
  if (said !== undefined) process.stdout.write(`${said}\n`)
  if (outcome.kind === 'printed') process.stdout.write(`${outcome.text}\n`)
  for (const sentence of sentencesOf(outcome)) process.stderr.write(`${sentence}\n`)
  return exitCodes[outcome.kind]
}

function sentencesOf(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'printed') return []
  return outcome.kind === 'answer' ? outcome.warnings : [outcome.sentence]
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
