import { earlier } from '#domain/documents/school-days.ts'
import { dayBefore } from '#kit/day.ts'
import { sideNames } from '#pieces/mentorship-texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import type { PartProps } from '../change.page.tsx'
import { warnedOn } from '../queries.ts'
import { changeTexts } from '../texts.ts'
import { EndFields } from './end-fields.tsx'

/** What was asked for fills the fields in; it may be said otherwise. */
export function EndForm({ desk, trouble }: PartProps) {
  const { pair, today, requests } = desk
  const relief = requests.find(
    (one) => one.mentorship === pair.id && one.kind === 'relief' && one.settled === null,
  )
  const usual = relief
    ? { way: 'initiative', by: 'mentor', on: earlier(dayBefore(relief.wishedOn), pair.through) }
    : { on: earlier(today, pair.through), noticeOn: warnedOn(desk, pair) }
  return (
    <Form action={`/mentorships/${pair.id}/end?what=end`} guard>
      <EndFields errors={trouble?.errors ?? {}} values={{ ...usual, ...trouble?.values }} today={today} />
      <FormButtons>
        <Button>{changeTexts.end.save}</Button>
      </FormButtons>
    </Form>
  )
}

export function PauseForm({ desk: { pair, today }, trouble }: PartProps) {
  const texts = changeTexts.pause
  const field = { errors: trouble?.errors ?? {}, values: { from: today, ...trouble?.values } }
  return (
    <>
      <p class="lead">{texts.lead}</p>
      <Form action={`/mentorships/${pair.id}/pause?what=pause`} guard>
        <DateField {...field} name="from" label={texts.from} today={today} />
        <DateField
          {...field}
          name="through"
          label={texts.through}
          hint={texts.throughHint}
          today={today}
          optional
        />
        <TextField {...field} name="because" label={texts.because} hint={texts.becauseHint} optional />
        <FormButtons>
          <Button>{texts.save}</Button>
        </FormButtons>
      </Form>
    </>
  )
}

export function RequestForm({ desk: { pair, today }, words, trouble }: PartProps) {
  const texts = changeTexts.request
  const field = { errors: trouble?.errors ?? {}, values: { askedOn: today, ...trouble?.values } }
  return (
    <>
      <p class="lead">{texts.lead}</p>
      <Form action={`/mentorships/${pair.id}/request?what=request`} guard>
        <Radios
          {...field}
          name="person"
          label={texts.who}
          options={pair.members.map(({ person, side }) => ({
            value: person,
            label: words.name(person),
            hint: sideNames[side],
          }))}
        />
        <DateField {...field} name="on" label={texts.on} today={today} />
        <DateField {...field} name="askedOn" label={texts.askedOn} today={today} />
        <TextArea {...field} name="reason" label={texts.reason} seenBy={texts.reasonWho} rows={2} optional />
        <FormButtons>
          <Button>{texts.save}</Button>
        </FormButtons>
      </Form>
    </>
  )
}
