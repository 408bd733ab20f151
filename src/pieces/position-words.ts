import { type Employment, employmentWords, mainEmployment, worksOn } from '#domain/people/employment.ts'
import type { Day } from '#kit/day.ts'

/** «учитель математики»: the position that names the person today, or the last one. */
export function positionWords(
  { employments }: { readonly employments: readonly Employment[] },
  today: Day,
): string {
  const going = employments.filter((one) => worksOn([one], today))
  const job = mainEmployment(going.length > 0 ? going : employments)
  return job ? employmentWords(job) : '—'
}
