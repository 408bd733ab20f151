import { awaitedOf, isDisputed, mayCorrect } from '#domain/meetings/confirming.ts'
import { type HeldMeeting, isConfirmed } from '#domain/meetings/meeting.ts'
import { isObserving, kindTitle } from '#domain/meetings/meeting-rules.ts'
import { daysLate, isInTime } from '#domain/meetings/timeliness.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { sentenceEnd } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { ActionButton } from '#ui/blocks/actions.tsx'
import { State } from '#ui/blocks/state.tsx'
import type { PairDesk } from '../pair-desk.ts'
import { lastsWords, ownTexts as texts, worthNames } from '../texts.ts'
import { namesOf, shortName } from './people.ts'

type EntryLineProps = { readonly desk: PairDesk; readonly meeting: HeldMeeting }

/** What a meeting was about: its subject, else its topics, else what was done. */
export function aboutWords({ kind, subject, topics }: HeldMeeting, desk: Pick<PairDesk, 'kind'>): string {
  if (subject) return subject
  return topicNames(topics, desk.kind).join('; ') || capitalise(kindTitle(kind))
}

/** One entry of the log as those of the pair read it. */
export function EntryLine({ desk, meeting }: EntryLineProps) {
  const { held, kind } = meeting
  return (
    <>
      <b>{aboutWords(meeting, desk)}</b>
      <br />
      <span class="small sec">
        {capitalise(kindTitle(kind))}, {lastsWords(held.minutes)}
        {held.worth && `, ${worthNames[held.worth]}`}
      </span>
      {held.outcome && (
        <>
          <br />
          {sentenceEnd(held.outcome)}
        </>
      )}
      <br />
      <ConfirmedState desk={desk} meeting={meeting} />{' '}
      <span class="small sec">
        {held.source === 'paper' ? texts.paper : texts.by(shortName(desk.people, held.enteredBy))}
        {!isInTime(meeting) && `, ${texts.late(daysLate(meeting))}`}
      </span>
    </>
  )
}

/** R-MTG-3. Who has confirmed it and whom it waits for. */
export function ConfirmedState({ desk, meeting }: EntryLineProps) {
  const { people, mentorship } = desk
  if (isDisputed(meeting)) {
    const against = meeting.confirmations.filter(({ answer }) => answer === 'disputed')
    return (
      <State is="help">
        {texts.disputed(
          namesOf(
            people,
            against.map(({ person }) => person),
          ),
        )}
      </State>
    )
  }
  const awaited = awaitedOf(meeting, mentorship)
  if (!isConfirmed(meeting))
    return (
      <State is="wait">{awaited.length > 0 ? texts.waits(namesOf(people, awaited)) : texts.noWord}</State>
    )
  return awaited.length > 0 ? (
    <State is="ok">{texts.partly(namesOf(people, awaited))}</State>
  ) : (
    <State is="ok">{texts.confirmed}</State>
  )
}

/** What whoever reads may do with an entry. */
export function EntryDeeds({ desk, meeting }: EntryLineProps) {
  const { reader, mentorship, mayEnter } = desk
  const address = `/asked/meetings/${mentorship.id}`
  const about = aboutWords(meeting, desk)
  const mine = reader !== null && mayEnter && mayCorrect(meeting, reader)
  if (!mine && !isObserving(meeting.kind)) return null
  return (
    <div class="btns">
      {isObserving(meeting.kind) && (
        <ActionButton
          action={{ label: texts.observe, href: `${address}/lesson?meeting=${meeting.id}` }}
          look="quiet"
          slim
          about={about}
        />
      )}
      {mine && (
        <>
          <ActionButton
            action={{ label: texts.mend, href: `${address}/log?meeting=${meeting.id}` }}
            look="quiet"
            slim
            about={about}
          />
          <ActionButton
            action={{ label: texts.takeBack, post: `${address}/drop`, fields: { meeting: meeting.id } }}
            look="quiet"
            slim
            about={about}
          />
        </>
      )}
    </div>
  )
}
