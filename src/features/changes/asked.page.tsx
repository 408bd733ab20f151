import { kindFor } from '#domain/mentorships/ask-change.ts'
import { freeAfterNotice } from '#domain/mentorships/end-mentorship.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import { longDay } from '#kit/russian/dates.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, Send } from '#ui/forms/form.tsx'
import { DateField, TextArea } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { OwnChange } from './queries.ts'
import { changeTexts } from './texts.ts'

const texts = changeTexts.own

/** One's own pair: to be relieved, or to have another mentor; what was asked, and the way back. */
export function ownChangePage(desk: OwnChange, trouble?: Trouble): Page {
  const { pair, person, context, today, requests } = desk
  const words = peopleWords(desk.people, desk.outside)
  const relief = kindFor(pair, person) === 'relief'
  const open = requests.find((one) => one.settled === null)
  const going = phaseOf(pair, context) !== 'over'
  const field = {
    errors: trouble?.errors ?? {},
    values: { on: freeAfterNotice(today), ...trouble?.values },
  }
  const title = relief ? texts.mentorTitle : texts.menteeTitle
  const address = `/asked/change/${pair.id}`
  return {
    title,
    place: '/today',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/today">{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={title} lead={texts.mentorLead(pairNames(pair, words.name))} />
        {pair.ending && <Note>{texts.ended(longDay(lastDay(pair)))}</Note>}
        {requests.map(
          ({ settled, askedOn }) =>
            settled && (
              <p class="small sec">
                {texts.askedOn(longDay(askedOn))} {texts.earlier[settled.as]}
              </p>
            ),
        )}
        {open ? (
          <>
            <Note is="ok">
              <p>{(relief ? texts.sentMentor : texts.sentMentee)(longDay(open.wishedOn))}</p>
            </Note>
            <div class="field btns">
              <ActionButton
                action={{ label: texts.withdraw, post: address, fields: { do: 'withdraw' } }}
                look="second"
              />
            </div>
          </>
        ) : going ? (
          <>
            <p>{relief ? texts.mentorRight : texts.menteeRight}</p>
            <Form action={address}>
              <DateField
                {...field}
                name="on"
                label={relief ? texts.onMentor : texts.onMentee}
                hint={relief ? texts.onMentorHint : undefined}
                today={today}
              />
              <TextArea
                {...field}
                name="reason"
                label={texts.reason}
                seenBy={texts.reasonWho}
                rows={3}
                optional
              />
              <Send>
                <Button>{relief ? texts.sendMentor : texts.sendMentee}</Button>
              </Send>
            </Form>
          </>
        ) : (
          <p>{texts.notNow}</p>
        )}
      </>
    ),
  }
}
