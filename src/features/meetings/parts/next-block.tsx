import { isAtWork } from '#domain/meetings/may-meet.ts'
import { kindTitle } from '#domain/meetings/meeting-rules.ts'
import { scheduledAhead } from '#domain/meetings/programme-schedule.ts'
import { dayAndMonth, fromNow, sentenceEnd, weekdayDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { ActionButton, Buttons } from '#ui/blocks/actions.tsx'
import { Block } from '#ui/blocks/head.tsx'
import { History } from '#ui/work/history.tsx'
import { isPlanned, type OwnPage } from '../queries.ts'
import { ownTexts as texts } from '../texts.ts'

const fewDays = 3

/** Planned meetings of the pair's own with what may be done with each, then what the programme has set. */
export function NextBlock({ page: { desk } }: { readonly page: OwnPage }) {
  const { mentorship, meetings, schedule, today, mayEnter } = desk
  const works = isAtWork(mentorship, desk.context)
  if (!works && !mayEnter) return null
  const planned = meetings.filter(isPlanned)
  const scheduled = works ? scheduledAhead(schedule, meetings, today).slice(0, fewDays) : []
  const address = `/asked/meetings/${mentorship.id}`
  return (
    <Block id="next" title={texts.next}>
      {planned.length + scheduled.length === 0 && <p class="sec">{texts.nextNothing}</p>}
      {planned.length > 0 && (
        <History
          lines={planned.map((one) => {
            const about = one.subject || capitalise(kindTitle(one.kind))
            const come = one.plannedOn! <= today
            return {
              datetime: one.plannedOn!,
              time: dayAndMonth(one.plannedOn!),
              sentence: (
                <>
                  <b>{about}</b>
                  <br />
                  <span class="small sec">
                    {[weekdayDay(one.plannedOn!), one.plannedAt, one.place].filter(Boolean).join(', ')}
                  </span>
                </>
              ),
              under: (
                <Buttons>
                  {come && (
                    <ActionButton
                      action={{ label: texts.took, href: `${address}/log?meeting=${one.id}` }}
                      look="second"
                      slim
                      about={about}
                    />
                  )}
                  {works && (
                    <ActionButton
                      action={{ label: texts.move, href: `${address}/plan?meeting=${one.id}` }}
                      look="quiet"
                      slim
                      about={about}
                    />
                  )}
                  <ActionButton
                    action={{
                      label: texts.cancel,
                      post: `${address}/plan`,
                      fields: { do: 'cancel', meeting: one.id },
                    }}
                    look="quiet"
                    slim
                    about={about}
                  />
                  {!come && (
                    <ActionButton
                      action={{ label: texts.toCalendar, href: `${address}/calendar?meeting=${one.id}` }}
                      look="quiet"
                      slim
                      about={about}
                    />
                  )}
                </Buttons>
              ),
            }
          })}
        />
      )}
      {scheduled.length > 0 && (
        <>
          <h3>{texts.byProgramme}</h3>
          <History
            lines={scheduled.map(({ day, subject }) => ({
              datetime: day,
              time: dayAndMonth(day),
              sentence: `${sentenceEnd(subject)} ${capitalise(fromNow(day, today))}.`,
            }))}
          />
        </>
      )}
    </Block>
  )
}
