import type { ChangeRequest } from '#domain/mentorships/change-request.ts'
import { longDay } from '#kit/russian/dates.ts'
import { sourceWords } from '#pieces/mentorship-texts.ts'
import type { PeopleWords } from '#pieces/people-words.ts'
import { ActionButton, Buttons } from '#ui/blocks/actions.tsx'
import { Note } from '#ui/blocks/head.tsx'
import type { ChangesDesk } from '../queries.ts'
import { changeTexts } from '../texts.ts'

const texts = changeTexts.request

export function requestWords({ kind, person, wishedOn }: ChangeRequest, words: PeopleWords): string {
  return (kind === 'relief' ? texts.relief : texts.another)(words.name(person), longDay(wishedOn))
}

type Props = {
  readonly request: ChangeRequest
  readonly desk: ChangesDesk
  readonly words: PeopleWords
}

/** What was asked, when and how, in private or not, and how else it may be settled. */
export function RequestNote({ request, desk, words }: Props) {
  const { kind, mentorship, person, askedOn, source } = request
  const reason = desk.reasons.get(request.id)
  const post = `/mentorships/${mentorship}/request`
  return (
    <Note is="help">
      <p>
        <b>{requestWords(request, words)}</b>{' '}
        <span class="sec">({texts.asked(longDay(askedOn), sourceWords[source])})</span>
      </p>
      {reason && (
        <p>
          {texts.why} {reason}
        </p>
      )}
      <p class="small">{kind === 'relief' ? texts.reliefRight : texts.privately}</p>
      <Buttons>
        {kind === 'another_mentor' && (
          <ActionButton
            action={{ label: texts.stays, post, fields: { do: 'stays', person } }}
            look="second"
            slim
          />
        )}
        <ActionButton
          action={{ label: texts.withdrawn, post, fields: { do: 'withdrawn', person } }}
          look="quiet"
          slim
        />
      </Buttons>
    </Note>
  )
}
