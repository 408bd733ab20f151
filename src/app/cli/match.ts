import { z } from 'zod'
import { matchAnswer } from '#domain/matching/match-answer.ts'
import { policies } from '#domain/matching/problem.ts'
import type { CliCommand } from './command-line.ts'
import { answer, misused, refused } from './outcome.ts'
import { readJson } from './read-json.ts'
import { cliTexts } from './texts.ts'

/** R-CLI-4. `match FILE`: the best plan for a pool. That no plan exists is an answer too. */
export const match: CliCommand = {
  usage: 'match FILE [--policy maxMin|sum|stable]',
  files: 1,
  options: { policy: 'value' },
  required: [],
  run: async ({ files: [file = ''], values }) => {
    const asked = values.get('policy') ?? 'maxMin'
    const policy = policies.find((one) => one === asked)
    if (policy === undefined) return misused(cliTexts.at('--policy', cliTexts.oneOf(policies)))
    const read = await readJson(file, z.unknown())
    if (!read.ok) return refused(read.refusal)
    const found = matchAnswer(read.value, policy)
    if (found.ok) return answer(found.value)
    const { path, reason } = found.refusal
    const complaint = cliTexts.at(path === '' ? cliTexts.place([]) : path, cliTexts.pool[reason])
    return refused(cliTexts.wrongShape(file, [complaint]))
  },
}
