import { type OutsideRequest, outsideRequest } from '#domain/needs/outside-request.ts'
import { menteesOf } from '#domain/needs/pool.ts'
import { contextOf, staffPool } from '#domain/needs/propose-for-staff.ts'
import { longDay } from '#kit/russian/dates.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import settings from '#reference/bank_settings.json' with { type: 'json' }
import type { Organisation } from '#store/organisations.ts'
import type { OutsideDesk } from '../queries.ts'
import { outsideTexts as texts } from '../texts.ts'

/** R-DSK-9. The request of one person here, as it may leave the organisation. */
export function linesOf({ desk, organisation, person }: OutsideDesk): readonly string[] {
  const { pool, corrections } = staffPool(desk)
  const one = pool.find(({ id }) => id === person)
  const asks = menteesOf(pool, contextOf(desk), corrections).find((mentee) => mentee.person === person)
  const request = outsideRequest(one ?? { position: null, subject: null }, asks?.topics ?? [])
  return requestLines(request, organisation, longDay(desk.today))
}

/** The request line by line, its title first: what the page, the paper and the copied text alike say. */
function requestLines(
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
