import { z } from 'zod'
import { roles } from '#domain/access/role.ts'
import type { PersonId } from '#domain/people/person.ts'
import { changeMeasure, isStage, type MeasureRefusal, mayClose } from '#domain/roadmaps/change-measure.ts'
import { makeRoadmap } from '#domain/roadmaps/make-roadmap.ts'
import type { Roadmap } from '#domain/roadmaps/roadmap.ts'
import { no } from '#kit/result.ts'
import { decideAlone, findOrganisation } from '#store/organisations.ts'
import { listNames } from '#store/people.ts'
import { addMeasure, addRoadmap, findRoadmap, saveColumns } from '#store/roadmaps.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { day, id, line, optionalDay, optionalLine } from '../fields.ts'
import { roadmapTexts as texts } from './texts.ts'

/** Fields of a measure that may be changed, as both its forms send them. */
export const measureFields = {
  title: optionalLine(300),
  from: day,
  through: day,
  secondFrom: optionalDay,
  secondThrough: optionalDay,
  result: optionalLine(500),
  role: z.array(z.enum(roles, texts.unknownRole)).default([]),
  person: z.array(id<PersonId>()).default([]),
}

const columns = z.enum(['3', '4', '6'], texts.columnsMissing).transform((count) => Number(count) as 3 | 4 | 6)

const input = z.discriminatedUnion('do', [
  z.object({ do: z.literal('make'), columns }),
  z.object({ do: z.literal('columns'), columns }),
  z.object({
    do: z.literal('add'),
    ...measureFields,
    title: line(texts.titleMissing),
    stage: z.string(texts.stageMissing).refine(isStage, texts.stageMissing),
    repeat: z.enum(['yearly', 'continuous'], texts.repeatMissing),
    closedBy: z.string(texts.closedByMissing).refine(mayClose, texts.closedByMissing),
  }),
])

export type KeepRefusal = MeasureRefusal | { readonly reason: 'made' | 'not-made' | 'unknown-person' }

/** R-RMP-1, R-RMP-8. Makes the roadmap of the organisation's school year, sets its columns, adds a measure of its own. */
export const keepRoadmap = command<typeof input, null, KeepRefusal>({
  deed: 'roadmap.keep',
  input,
  run: async (scope, typed) => {
    const organisation = await findOrganisation(scope)
    if (!organisation) return no({ reason: 'not-found' })
    const { schoolYear } = organisation
    if (typed.do === 'make') return make(scope, schoolYear, typed.columns)
    await decideAlone(scope)
    const roadmap = await findRoadmap(scope, schoolYear)
    if (!roadmap) return no({ reason: 'not-made' })
    if (typed.do === 'add') return add(scope, roadmap, typed)
    await saveColumns(scope, roadmap.id, typed.columns)
    return done(null, { kind: 'roadmap-columns-set', schoolYear, columns: typed.columns })
  },
})

async function make(scope: Scope, schoolYear: number, count: 3 | 4 | 6) {
  const measures = makeRoadmap(schoolYear, scope.today)
  if ((await addRoadmap(scope, schoolYear, count, measures)) === null) return no({ reason: 'made' as const })
  const taken = measures.filter((one) => one.droppedOn === null)
  return done(null, { kind: 'roadmap-made', schoolYear, measures: taken.length })
}

type Adding = Extract<z.output<typeof input>, { do: 'add' }>

async function add(scope: Scope, roadmap: Roadmap, typed: Adding) {
  const { role, person, stage, repeat, closedBy } = typed
  if (!(await areOurs(scope, person))) return no({ reason: 'unknown-person' as const })
  const executors = { roles: role, people: person }
  const own = { code: null, title: typed.title, second: null }
  const checked = changeMeasure(own, { ...typed, executors }, roadmap.schoolYear)
  if (!checked.ok) return checked
  const place =
    1 + Math.max(0, ...roadmap.measures.filter((one) => one.stage === stage).map((one) => one.place))
  const kind = { code: null, stage, place, repeat, optional: true, closedBy: [closedBy], droppedOn: null }
  const measure = await addMeasure(scope, roadmap.id, { ...kind, ...checked.value })
  const { schoolYear } = roadmap
  return done(null, { kind: 'measure-added', measure, schoolYear, personal: { title: typed.title } })
}

export async function areOurs(scope: Scope, people: readonly PersonId[]): Promise<boolean> {
  if (people.length === 0) return true
  const names = await listNames(scope)
  return people.every((one) => names.has(one))
}
