import type { PrintedStage } from '#domain/documents/roadmap-days.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Roadmap } from './roadmap.ts'
import { stages } from './stages.ts'

/** R-RMP-10. The roadmap as it is printed: what was dropped is not there, a stage without measures neither. */
export function printedRoadmap(
  { measures }: Pick<Roadmap, 'measures'>,
  nameOf: (person: PersonId) => string | undefined,
): readonly PrintedStage[] {
  return stages.flatMap(({ code, order, title }) => {
    const own = measures.filter((one) => one.stage === code && one.droppedOn === null)
    if (own.length === 0) return []
    return [
      {
        order,
        title,
        measures: own.map((one) => ({
          title: one.title,
          repeat: one.repeat,
          executor_role: one.executors.roles,
          people: one.executors.people.flatMap((person) => nameOf(person) ?? []),
          expected_result: one.result === '' ? '–' : one.result,
          span: one.span,
          second: one.second,
          moved: false,
        })),
      },
    ]
  })
}
