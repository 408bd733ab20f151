import { z } from 'zod'
import { declineName, genderOf } from '#kit/russian/names.ts'
import { declinePosition } from '#kit/russian/positions.ts'
import type { CliCommand, Given } from './command-line.ts'
import { answer, type Outcome, refused } from './outcome.ts'
import { readJson } from './read-json.ts'
import { cliTexts } from './texts.ts'

const word = z.string().trim().min(1)
const peopleShape = z.array(
  z.looseObject({
    surname: word,
    name: word,
    patronymic: z.string().nullish(),
    gender: z.enum(['m', 'f']).nullish(),
  }),
)
const positionsShape = z.array(word)

/** R-CLI-3. `decline FILE`: people in six cases, each as it was given and with `cases`; `--positions`: phrases. */
export const decline: CliCommand = {
  usage: 'decline FILE [--positions]',
  files: 1,
  options: { positions: 'flag' },
  required: [],
  run: ({ files: [file = ''], flags }: Given) => (flags.has('positions') ? positions(file) : people(file)),
}

async function people(file: string): Promise<Outcome> {
  const read = await readJson(file, peopleShape)
  if (!read.ok) return refused(read.refusal)
  const genderless: number[] = []
  const declined = read.value.map((one, at) => {
    const name = { surname: one.surname, name: one.name, patronymic: one.patronymic || null }
    const gender = one.gender ?? genderOf(name)
    if (gender === undefined) genderless.push(at)
    return { ...one, cases: declineName(name, gender) }
  })
  return answer(
    declined,
    genderless.map((at) => cliTexts.at(cliTexts.place([at]), cliTexts.genderUnknown)),
  )
}

async function positions(file: string): Promise<Outcome> {
  const read = await readJson(file, positionsShape)
  return read.ok ? answer(read.value.map((phrase) => declinePosition(phrase))) : refused(read.refusal)
}
