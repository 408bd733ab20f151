import { minutesToAnswer } from '#domain/meetings/asking-for-help.ts'
import { type HeldMeeting, isConfirmed, isHeld } from '#domain/meetings/meeting.ts'
import { kindTitle } from '#domain/meetings/meeting-rules.ts'
import { planProgress } from '#domain/meetings/plan-progress.ts'
import { daysLate, isInTime, timeliness } from '#domain/meetings/timeliness.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { dayAndMonth, longDay, longMoment, period, sentenceEnd } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { State } from '#ui/blocks/state.tsx'
import { History } from '#ui/work/history.tsx'
import type { Page } from '../route.ts'
import { allTexts as texts } from './parts/all-texts.ts'
import { aboutWords, ConfirmedState } from './parts/entry-line.tsx'
import { shortName } from './parts/people.ts'
import { PlanTable } from './parts/plan-table.tsx'
import { isPlanned, type PairMeetings } from './queries.ts'
import { lastsWords, ownTexts, waitedWords } from './texts.ts'

/** R-MTG-13. The log of one pair as the curator reads it: what it says once it is confirmed, and never a note. */
export function pairPage(page: PairMeetings): Page {
  const { desk, mayEnter, names } = page
  const { mentorship, meetings } = desk
  const title = pairNames(mentorship, (person) => shortName(names, person))
  const address = `/meetings/${mentorship.id}`
  const held = meetings.filter(isHeld).toReversed()
  const planned = meetings.filter(isPlanned)
  return {
    title,
    place: '/meetings',
    body: (
      <>
        <Crumb href="/meetings">{texts.back}</Crumb>
        <Head
          title={title}
          lead={period(mentorship.from, lastDay(mentorship))}
          actions={
            <>
              {mayEnter && (
                <ButtonLink href={`${address}/log`} look="second">
                  {texts.enter}
                </ButtonLink>
              )}
              <ButtonLink href={`${address}/journal`} look="quiet">
                {texts.print}
              </ButtonLink>
            </>
          }
        />
        {planned.length > 0 && (
          <Block id="next" title={ownTexts.next}>
            <History
              lines={planned.map((one) => ({
                datetime: one.plannedOn!,
                time: dayAndMonth(one.plannedOn!),
                sentence: one.subject || capitalise(kindTitle(one.kind)),
              }))}
            />
          </Block>
        )}
        <Block id="log" title={texts.logTitle}>
          {held.length === 0 ? (
            <p class="sec">{texts.nothing}</p>
          ) : (
            <History
              lines={held.map((one) => ({
                datetime: one.held.on,
                time: dayAndMonth(one.held.on),
                sentence: <Entry page={page} meeting={one} />,
                under: <EntryDeeds page={page} meeting={one} />,
              }))}
            />
          )}
        </Block>
        <Signs page={page} />
        <Plan page={page} />
        <Help page={page} />
      </>
    ),
  }
}

type PairProps = { readonly page: PairMeetings }

function Entry({ page, meeting }: PairProps & { readonly meeting: HeldMeeting }) {
  const { desk, names, observations } = page
  const { held, kind, id } = meeting
  const seen = observations.get(id)
  const fromPaper = held.source === 'paper'
  return (
    <>
      <b>{aboutWords(meeting, desk)}</b>
      <br />
      <span class="small sec">
        {capitalise(kindTitle(kind))}, {lastsWords(held.minutes)}
      </span>
      {held.outcome && (
        <>
          <br />
          {isConfirmed(meeting) ? sentenceEnd(held.outcome) : <span class="sec">{texts.hidden}</span>}
        </>
      )}
      <br />
      <ConfirmedState desk={desk} meeting={meeting} />{' '}
      <span class="small sec">
        {fromPaper ? ownTexts.paper : ownTexts.by(shortName(names, held.enteredBy))}
        {!isInTime(meeting) && `, ${ownTexts.late(daysLate(meeting))}`}
      </span>
      {seen && (
        <>
          <br />
          {ownTexts.observed}:{' '}
          {seen.talkedOn ? sentenceEnd(texts.agreed(seen.talkedOn, seen.agreed)) : ownTexts.noTalk}
        </>
      )}
    </>
  )
}

function EntryDeeds({ page: { desk, mayEnter }, meeting }: PairProps & { readonly meeting: HeldMeeting }) {
  const { held, id, confirmations } = meeting
  const removable = held.source === 'paper' && confirmations.every(({ source }) => source === 'paper')
  if (!mayEnter || !removable) return null
  return (
    <ActionButton
      action={{
        label: ownTexts.takeBack,
        post: `/meetings/${desk.mentorship.id}/drop`,
        fields: { meeting: id },
      }}
      look="quiet"
      slim
      about={longDay(held.on)}
    />
  )
}

/** R-MTG-7. Never a ranking. */
function Signs({ page: { desk } }: PairProps) {
  const { held, inTime, confirmed, empty } = timeliness(desk.meetings)
  return (
    <Block id="signs" title={texts.signs}>
      <p class="lead">{texts.signsLead}</p>
      <KeyValues
        rows={[
          { key: texts.inTime, value: texts.of(inTime, held) },
          { key: texts.confirmed, value: texts.of(confirmed, held) },
          { key: texts.empty, value: texts.of(empty, held) },
        ]}
      />
    </Block>
  )
}

function Plan({ page: { desk } }: PairProps) {
  const progress = planProgress(desk.rows, desk.meetings, desk.today)
  if (progress.length === 0) return null
  return (
    <Block
      id="plan"
      title={ownTexts.programme}
      aside={<a href={`/programmes/${desk.mentorship.id}`}>{ownTexts.toProgramme}</a>}
    >
      <PlanTable progress={progress} />
    </Block>
  )
}

function Help({ page: { desk, help, now, names } }: PairProps) {
  return (
    <Block id="help" title={texts.helpTitle}>
      <p class="lead">{texts.helpLead}</p>
      {help.length === 0 ? (
        <p class="sec">{texts.helpNone}</p>
      ) : (
        <History
          lines={help.toReversed().map((one) => {
            const waited = waitedWords(minutesToAnswer(one, now))
            return {
              datetime: one.askedAt,
              time: longMoment(one.askedAt, desk.zone),
              sentence: (
                <>
                  {shortName(names, one.person)}:{' '}
                  {one.withdrawnAt ? (
                    texts.helpWithdrawn
                  ) : one.answer ? (
                    <State is="ok">{texts.helpAnswered(waited)}</State>
                  ) : (
                    <State is="help">{texts.helpWaits(waited)}</State>
                  )}
                </>
              ),
            }
          })}
        />
      )}
    </Block>
  )
}
