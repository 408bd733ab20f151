import type { Fact } from '#domain/journal/fact.ts'
import { goesOnWithout } from '#domain/mentorships/answering.ts'
import type { Mentorship, Source } from '#domain/mentorships/mentorship.ts'
import { addConsents, type NewConsent } from '#store/consents.ts'
import { markAsked, setAside } from '#store/mentorships.ts'
import type { Scope } from '#store/scope.ts'

export type Given = Pick<NewConsent, 'person' | 'answer' | 'on' | 'wording' | 'privateReason' | 'scan'> & {
  readonly mentorship: Mentorship
}

/** Keeps answers that may be given, lets groups go on without who refused, and says what happened: never why. */
export async function recordAnswers(
  scope: Scope,
  given: readonly Given[],
  source: Source,
): Promise<readonly Fact[]> {
  await addConsents(
    scope,
    given.map((one) => ({ ...one, mentorship: one.mentorship.id, source })),
  )
  await markAsked(
    scope,
    given.map((one) => one.mentorship.id),
  )
  for (const { mentorship, person, answer } of given)
    if (answer === 'no' && goesOnWithout(mentorship, person)) await setAside(scope, mentorship.id, person)
  return given.map((one) => ({
    kind: 'mentorship-answered',
    mentorship: one.mentorship.id,
    person: one.person,
    answer: one.answer,
    source,
  }))
}
