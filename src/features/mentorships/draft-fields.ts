import { z } from 'zod'
import type { DraftRefusal } from '#domain/mentorships/draft.ts'
import { mentoringForms, mentoringTypes } from '#domain/mentorships/terms.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day, id, optionalDay, optionalLine } from '../fields.ts'
import type { Errors, Form } from '../route.ts'
import { draftTexts as texts } from './texts.ts'

const codes = z.array(z.string().max(60)).max(200)
const forms = mentoringForms.map((one) => one.code)
const types = mentoringTypes.map((one) => one.code)

const optionalPerson = z
  .union([z.literal(''), id<PersonId>()])
  .optional()
  .transform((text) => text || null)

/** Terms of a mentorship as both forms send them: the new one and the changed one. */
export const termFields = {
  form: z.string(texts.formMissing).refine((code) => forms.includes(code), texts.formMissing),
  format: z
    .string()
    .max(60)
    .optional()
    .transform((code) => code || null),
  types: codes
    .min(1, texts.typesMissing)
    .refine((all) => all.every((code) => types.includes(code)), texts.typesMissing),
  mode: z.enum(['in_person', 'remote', 'mixed'], texts.modeMissing),
  from: day,
  through: optionalDay,
  topics: codes,
  coMentor: optionalPerson,
  coTopics: codes,
  bossConsentOn: optionalDay,
  reason: optionalLine(500),
}

export const draftLists = ['types', 'topics', 'coTopics', 'backTopics', 'mentees'] as const

/** Everything a form sent, boxes of one name as a list. */
export function draftTyped({ values, all }: Form): Readonly<Record<string, unknown>> {
  return { ...values, ...Object.fromEntries(draftLists.map((name) => [name, all(name)])) }
}

/** Where on the form each refusal stands, and what to do about it. */
export function draftErrors(refusal: DraftRefusal): Errors {
  switch (refusal.reason) {
    case 'types-exclude':
      return { types: texts.typesExclude }
    case 'format-elsewhere':
      return { format: texts.formatElsewhere }
    case 'mentees-count':
      return { mentees: texts.menteesCount(refusal.least, refusal.most) }
    case 'same-person':
      return { mentees: texts.samePerson }
    case 'not-here':
      return { mentees: texts.notHere }
    case 'already':
      return { mentees: texts.already }
    case 'refused':
      return { mentees: texts.refused }
    case 'unfit':
      return { mentees: texts.unfit }
    case 'boss-form':
      return { form: texts.bossForm }
    case 'not-a-boss':
      return { form: texts.notABoss }
    case 'boss-consent':
      return { bossConsentOn: texts.bossConsentMissing }
    case 'boss-consent-later':
      return { bossConsentOn: texts.bossConsentLater }
    case 'remote':
      return { mode: texts.remote }
    case 'ends-before':
      return { through: texts.endsBefore }
    case 'term':
      return { through: texts.term }
    case 'topics':
      return { topics: texts.topicsMissing }
    case 'co-mentor-topics':
      return { coMentor: texts.coMentorTopics }
  }
}
