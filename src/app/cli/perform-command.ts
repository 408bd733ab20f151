import { type CliCommand, readGiven } from './command-line.ts'
import { commands } from './commands.ts'
import { misused, type Outcome } from './outcome.ts'
import { cliTexts } from './texts.ts'

export const usage = cliTexts.usage(Object.values(commands).map((command) => command.usage))

/** From the words after the program's name to how it ended. A bug is an exception and stays one. */
export async function performCommand(words: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = words
  if (name === undefined) return misused(`${cliTexts.noCommand}\n\n${usage}`)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return misused(`${cliTexts.unknownCommand(name)}\n\n${usage}`)
  return performGiven(command, rest)
}

async function performGiven(command: CliCommand, words: readonly string[]): Promise<Outcome> {
  const given = readGiven(command, words)
  if (!given.ok) return misused(`${given.refusal}\n${cliTexts.hint(command.usage)}`)
  return command.run(given.value)
}
