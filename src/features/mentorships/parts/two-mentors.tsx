import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { type TwoMentors, twoMentorsFor } from '#domain/needs/two-mentors.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import type { PeopleWords } from '#pieces/people-words.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Note } from '#ui/blocks/head.tsx'
import type { FormingDesk } from '../queries.ts'
import { draftTexts } from '../texts.ts'

const texts = draftTexts.two

/** The two who lead together what nobody leads alone, for the one mentee of the form. */
export function twoMentorsOf(desk: FormingDesk, mentee: string | undefined): TwoMentors | undefined {
  const { open } = mentee ? proposeForStaff(desk) : {}
  return open && mentee ? twoMentorsFor(open, mentee) : undefined
}

type NoteProps = { readonly two: TwoMentors; readonly mentee: string; readonly words: PeopleWords }

export function TwoMentorsNote({ two, mentee, words }: NoteProps) {
  const titles = (topics: readonly string[]) => topics.map((one) => `«${titleOf(one)}»`).join(', ')
  return (
    <Note is="help">
      <p>
        {texts.why} {texts.leads(words.short(two.mentor), titles(two.topics))}{' '}
        {texts.leads(words.short(two.coMentor), titles(two.coTopics))}{' '}
        {two.missing.length > 0 && texts.missing(titles(two.missing))}
      </p>
      <p>
        <ButtonLink href={`/mentorships/new?mentee=${mentee}&two=yes`} look="second" slim>
          {texts.fill}
        </ButtonLink>
      </p>
    </Note>
  )
}
