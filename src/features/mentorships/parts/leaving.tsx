import { mentorshipsBroken } from '#domain/mentorships/broken.ts'
import { mentorOf } from '#domain/mentorships/mentorship.ts'
import { longDay } from '#kit/russian/dates.ts'
import type { PeopleWords } from '#pieces/people-words.ts'
import { Note } from '#ui/blocks/head.tsx'
import type { MentorshipCard } from '../queries.ts'
import { cardTexts as texts } from '../texts.ts'

type LeavingProps = { readonly desk: MentorshipCard; readonly words: PeopleWords }

/** R-PYR-2. The mentor works here no more, or soon will not: what may be done is one line away. */
export function Leaving({ desk, words }: LeavingProps) {
  const { mentorship, people, outside, context, mayChange } = desk
  const mentor = mentorOf(mentorship).person
  const leaves = mentorshipsBroken([mentorship], people, outside, context).find(
    (one) => one.person === mentor,
  )
  if (!mayChange || !leaves) return null
  return (
    <Note is="bad">
      <p>
        {texts.leaves(words.name(mentor), longDay(leaves.through))}{' '}
        <a href={`/pairs/variants?after=away:${mentor}`}>{texts.variants}</a>
      </p>
    </Note>
  )
}
