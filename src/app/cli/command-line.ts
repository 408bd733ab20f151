import { parseArgs } from 'node:util'
import { no, ok, type Result } from '#kit/result.ts'
import type { Outcome } from './outcome.ts'
import { cliTexts } from './texts.ts'

export type OptionKind = 'flag' | 'value'

/** What a person gave: files in order and options by name. */
export type Given = {
  readonly files: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
}

/**
 * One word of the command line. `files` is how many files (or other words) it needs, `more` how many it can take
 * beyond; `required` names options it cannot do without.
 */
export type CliCommand = {
  readonly usage: string
  readonly files: number
  /** What is said when the first word is not there, where that is no file. */
  readonly missing?: string
  readonly more?: number
  readonly options: Readonly<Record<string, OptionKind>>
  readonly required: readonly string[]
  readonly run: (given: Given) => Promise<Outcome>
}

/** Reads the words after the command's name; refuses in a Russian sentence. */
export function readGiven(command: CliCommand, words: readonly string[]): Result<Given, string> {
  const known = Object.entries(command.options)
  const options = Object.fromEntries(
    known.map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const files: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const kind = command.options[token.name]
    if (kind === undefined) return no(cliTexts.unknownOption(token.rawName))
    if (kind === 'flag') flags.add(token.name)
    else if (token.value === undefined || token.value === '')
      return no(cliTexts.optionWithoutValue(token.rawName))
    else values.set(token.name, token.value)
  }
  const missing = command.required.find((name) => !values.has(name))
  if (missing !== undefined) return no(cliTexts.optionMissing(`--${missing}`))
  if (files.length < command.files) return no(command.missing ?? cliTexts.fileMissing)
  const extra = files[command.files + (command.more ?? 0)]
  if (extra !== undefined) return no(cliTexts.unexpected(extra))
  return ok({ files, flags, values })
}
