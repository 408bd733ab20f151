import type { OutsideRequest } from '#domain/needs/outside-request.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import settings from '#reference/bank_settings.json' with { type: 'json' }
import type { Organisation } from '#store/organisations.ts'
import { outsideTexts as texts } from '../texts.ts'

/** The request line by line, its title first: what the page, the paper and the copied text alike say. */
export function requestLines(
  { position, subject, areas }: OutsideRequest,
  organisation: Pick<Organisation, 'kind' | 'shortName' | 'place' | 'phone' | 'email'>,
  today: string,
): readonly string[] {
  const { kind, shortName, place, phone, email } = organisation
  const contacts = [phone, email].filter(Boolean)
  return [
    texts.heading,
    texts.who([shortName, place].filter(Boolean).join(', ')),
    texts.forWhom(position === null ? null : titleOf(position), subject),
    texts.stage(texts.stages[kind]),
    ...(areas.length > 0 ? [texts.areas(areas.map((area) => texts.areaNames[area]))] : []),
    texts.time(settings.meetingMinutes),
    texts.order,
    contacts.length > 0 ? texts.answer(contacts.join(', ')) : texts.answerTo,
    texts.day(today),
  ]
}
