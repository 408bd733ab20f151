import { describe, expect, it } from 'vitest'
import { desk, novice, person } from '#tests/living-pairs.ts'
import { keptProposal } from './kept-proposal.ts'
import { proposeForStaff } from './propose-for-staff.ts'

const staff = [
  person('Яковлева', { subject: 'математика' }),
  person('Орлов', { subject: 'физика' }),
  novice('А', { subject: 'математика' }),
  novice('Б', { subject: 'физика' }),
]
const { open } = proposeForStaff(desk(staff, []))
const keep = (chosen: readonly (readonly [string, string])[], whole = true) =>
  keptProposal(
    open!,
    chosen.map(([mentee, mentor]) => ({ mentee, mentor })),
    whole,
  )
const lines = (kept: ReturnType<typeof keep>) =>
  kept.lines.map((one) => `${one.mentee}: ${one.proposed} → ${one.chosen}`)

describe('R-PYR-4 what was proposed is kept with what was chosen', () => {
  it('as proposed costs nothing, and who was not chosen is kept too', () => {
    const kept = keep([['А', 'Яковлева']])
    expect(lines(kept)).toEqual(['А: Яковлева → Яковлева', 'Б: Орлов → null'])
    expect(kept.plan).toMatchObject({
      asked: 2,
      served: 2,
      policy: 'maxMin',
      price: { served: 0, worst: 0, total: 0 },
    })
    expect(kept.plan!.certificate.exact).toBe(true)
    expect(kept.plan!.weights).not.toBe('')
  })
  it('another choice has its exact price', () => {
    const kept = keep([
      ['А', 'Орлов'],
      ['Б', 'Яковлева'],
    ])
    const [a, b] = kept.lines
    expect(kept.plan!.price).toEqual({
      served: 0,
      worst: Math.min(a!.score!, b!.score!) - Math.min(a!.chosenScore!, b!.chosenScore!),
      total: a!.score! + b!.score! - a!.chosenScore! - b!.chosenScore!,
    })
    expect(kept.plan!.price!.total).toBeGreaterThan(0)
  })
  it('a pair that the program never proposes has none', () => {
    const kept = keep([['А', 'Б']], false)
    expect(lines(kept)).toEqual(['А: Яковлева → Б'])
    expect(kept.plan!.price).toBeNull()
    expect(kept.lines[0]!.chosenScore).toBeNull()
  })
  it('holds no words: nobody reads in it who said no, nor why somebody waits', () => {
    const texts = JSON.stringify(keep([]).lines.map(({ mentee, proposed, chosen, ...rest }) => rest))
    expect(texts).toBe(
      '[{"score":null,"chosenScore":null},{"score":null,"chosenScore":null}]'.replaceAll(
        '"score":null',
        `"score":${keep([]).lines[0]!.score}`,
      ),
    )
  })
})
