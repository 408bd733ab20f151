import { lastDay } from '#domain/mentorships/ending.ts'
import { mentorOf } from '#domain/mentorships/mentorship.ts'
import { isLive } from '#domain/mentorships/phase-of.ts'
import { mustMove } from '#domain/mentorships/replace-mentor.ts'
import { longDay } from '#kit/russian/dates.ts'
import { endingWords, pauseWords } from '#pieces/change-texts.ts'
import type { PeopleWords } from '#pieces/people-words.ts'
import { Note } from '#ui/blocks/head.tsx'
import type { MentorshipCard } from '../queries.ts'
import { cardTexts as texts } from '../texts.ts'

/** What became of the pair: whose place it takes, its pause, its end, who takes its place. */
export function Course({ desk, words }: { readonly desk: MentorshipCard; readonly words: PeopleWords }) {
  const { mentorship, former, successors, pauses, today, context } = desk
  const next = successors.find((one) => isLive(one, context))
  const pause = pauses.find((one) => one.through === null || one.through >= today)
  if (!former && !mentorship.ending && !pause) return null
  return (
    <Note is={mustMove(mentorship, context) ? 'help' : undefined}>
      {former && (
        <p>
          {texts.succeeds(words.name(mentorOf(former).person), longDay(lastDay(former)))}{' '}
          <a href={`/mentorships/${former.id}`}>{texts.toFormer}</a>
          {desk.mayChange && !context.ordered.has(mentorship.id) && (
            <>
              {' · '}
              <a href={`/mentorships/${mentorship.id}/change`}>{texts.replaceOrder}</a>
            </>
          )}
        </p>
      )}
      {mustMove(mentorship, context) && (
        <p>
          {texts.mustMove}{' '}
          {desk.mayChange && <a href={`/mentorships/${mentorship.id}/change`}>{texts.move}</a>}
        </p>
      )}
      {mentorship.ending && (
        <p>{texts.ended(longDay(lastDay(mentorship)), endingWords(mentorship.ending))}</p>
      )}
      {pause && <p>{texts.paused(pauseWords(pause.from, pause.through))}</p>}
      {next && (
        <p>
          {texts.succeeded(words.name(mentorOf(next).person), longDay(next.from))}{' '}
          <a href={`/mentorships/${next.id}`}>{texts.toSuccessor}</a>
        </p>
      )}
    </Note>
  )
}
