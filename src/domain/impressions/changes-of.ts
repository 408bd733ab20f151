import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { topicFacts } from '#domain/programmes/programme-topics.ts'
import type { Measurement } from './measurement.ts'

/** `closed`: was hard (2–3) and is not any more (0–1). */
export type ChangeKind = 'closed' | 'eased' | 'same' | 'harder'

export type Change = {
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly topic: string
  readonly group: string
  readonly before: number | null
  readonly now: number | null
  /** Which later measurement `now` is of. */
  readonly at: 'interim' | 'exit' | null
  /** `null`: one of the two was not measured, which is neither good nor bad. */
  readonly kind: ChangeKind | null
}

/** R-IMP-2. Each topic of each person in each mentorship: as it was at entry and as it is by the latest measurement after
 *  it. R-DOC-9 sensitive topics never. `until`: only as far as that moment. */
export function changesOf(
  measurements: readonly Measurement[],
  until: 'interim' | 'exit' = 'exit',
): readonly Change[] {
  const threads = Map.groupBy(measurements, ({ mentorship, person }) => `${mentorship} ${person}`)
  return [...threads.values()].flatMap((thread) => {
    const at = (moment: Measurement['moment']) => thread.find((one) => one.moment === moment)
    const entry = at('entry')
    const exit = until === 'exit' ? at('exit') : undefined
    const later = exit ?? at('interim')
    const { mentorship, person } = thread[0]!
    const codes = new Set([...Object.keys(entry?.levels ?? {}), ...Object.keys(later?.levels ?? {})])
    return topicFacts([...codes]).map(({ code, group }): Change => {
      const before = entry?.levels[code] ?? null
      const now = later?.levels[code] ?? null
      const moment = now === null ? null : later!.moment === 'exit' ? 'exit' : 'interim'
      return { mentorship, person, topic: code, group, before, now, at: moment, kind: kindOf(before, now) }
    })
  })
}

function kindOf(before: number | null, now: number | null): ChangeKind | null {
  if (before === null || now === null) return null
  if (before >= 2 && now <= 1) return 'closed'
  if (now < before) return 'eased'
  return now > before ? 'harder' : 'same'
}

/** R-IMP-3. op_deficits_closed: of what was hard at entry and measured at exit, how much is closed. */
export function deficitsClosed(changes: readonly Change[]): {
  readonly closed: readonly Change[]
  readonly measured: readonly Change[]
  /** Hard at entry and not measured at exit: in neither number. */
  readonly unmeasured: readonly Change[]
} {
  const hard = changes.filter(({ before }) => before !== null && before >= 2)
  const measured = hard.filter(({ at }) => at === 'exit')
  return {
    closed: measured.filter(({ kind }) => kind === 'closed'),
    measured,
    unmeasured: hard.filter(({ at }) => at !== 'exit'),
  }
}

/** R-IMP-3. competence_growth: mean of entry less mean of exit over topics with both; `null` without any. */
export function competenceGrowth(changes: readonly Change[]): {
  readonly both: readonly Change[]
  readonly growth: number | null
} {
  const both = changes.filter(({ before, at }) => before !== null && at === 'exit')
  const sum = both.reduce((total, { before, now }) => total + before! - now!, 0)
  return { both, growth: both.length === 0 ? null : sum / both.length }
}
