import { mayAnswer, mayWithdraw } from '#domain/mentorships/answering.ts'
import { type Member, type Mentorship, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { termsOf } from '#domain/mentorships/terms.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import {
  answerWords,
  formTitle,
  modeNames,
  rhythmWords,
  sideNames,
  typesTitle,
} from '#pieces/mentorship-texts.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Checkbox, Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, Send } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { AskedDesk } from './queries.ts'
import { askedTexts as texts } from './texts.ts'

/** What one is asked: with whom, in what, till when, what one may; and the answer. Nothing of the others' answers. */
export function askedPage(desk: AskedDesk, trouble?: Trouble): Page {
  const { mentorship, person } = desk
  const words = peopleWords(desk.people, desk.outside)
  const side = mentorship.members.find((one) => one.person === person)?.side ?? 'mentee'
  const field = { errors: trouble?.errors ?? {}, values: { ...trouble?.values } }
  return {
    title: texts.title[side],
    place: '/today',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/today">{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title[side]} lead={texts.lead} />
        <KeyValues rows={factsOf(mentorship, side, words)} />
        {mentorship.reverseOf && <p>{texts.reverse}</p>}
        <Block id="rights" title={texts.rights}>
          <div class="prose">
            <ul>
              {texts.rightsOf[side === 'mentee' ? 'mentee' : 'mentor'].map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </div>
          {side !== 'mentee' && mentorship.basis === 'assignment_351_8' && <p>{texts.paperToo}</p>}
        </Block>
        <Answer desk={desk} words={words} field={field} />
      </>
    ),
  }
}

function factsOf(mentorship: Mentorship, side: Member['side'], words: PeopleWords) {
  const terms = termsOf(mentorship.form, mentorship.types)
  const co = mentorship.members.find((one) => one.side === 'co_mentor')
  const whole = (id: string) => (
    <>
      <b>{words.name(id)}</b> <span class="sec">{words.role(id)}</span>
    </>
  )
  const titles = (codes: readonly string[]) => (
    <ul class="plain">
      {codes.map((code) => (
        <li>{titleOf(code)}</li>
      ))}
    </ul>
  )
  return [
    ...(side === 'mentor' ? [] : [{ key: sideNames.mentor, value: whole(mentorOf(mentorship).person) }]),
    ...(side === 'mentee'
      ? []
      : menteesIn(mentorship).map((one) => ({ key: sideNames.mentee, value: whole(one.person) }))),
    ...(co && side !== 'co_mentor' ? [{ key: sideNames.co_mentor, value: whole(co.person) }] : []),
    { key: texts.topics, value: titles(mentorOf(mentorship).topics) },
    ...(co ? [{ key: texts.coTopics, value: titles(co.topics) }] : []),
    { key: texts.term, value: period(mentorship.from, mentorship.through) },
    { key: texts.mode, value: modeNames[mentorship.mode] },
    ...(terms ? [{ key: texts.rhythm, value: rhythmWords(terms) }] : []),
    { key: texts.form, value: formTitle(mentorship.form) },
    { key: texts.types, value: typesTitle(mentorship.types) },
  ]
}

type AnswerProps = {
  readonly desk: AskedDesk
  readonly words: PeopleWords
  readonly field: { readonly errors: Record<string, string>; readonly values: Record<string, string> }
}

function Answer({ desk, words, field }: AnswerProps) {
  const { mentorship, person, own, context } = desk
  const said = answerWords(words.gender(person))
  const standing = own.find((one) => one.withdrawnOn === null)
  if (mayAnswer(mentorship, person, context).ok)
    return <Question mentorship={mentorship} said={said} field={field} />
  if (standing?.answer === 'no') return <Note>{texts.refused}</Note>
  const address = `/asked/pair/${mentorship.id}`
  return (
    <Block id="yours" title={texts.yours}>
      {standing ? (
        <>
          <p>
            <State is="ok">{texts.saidYes(said.yes, longDay(standing.on))}</State>{' '}
            {standing.source === 'paper' && <span class="sec">{texts.paperNote}</span>}
          </p>
          {mentorship.droppedOn || mentorship.members.some((one) => one.consent?.answer === 'no') ? (
            <p>{texts.over}</p>
          ) : (
            <p>{texts.next}</p>
          )}
        </>
      ) : (
        <p>{mentorship.droppedOn ? texts.over : texts.closed}</p>
      )}
      {mayWithdraw(mentorship, person).ok && (
        <>
          <p class="small sec">{texts.withdrawLead}</p>
          <ActionButton
            action={{ label: texts.withdraw, post: address, fields: { answer: 'withdraw' } }}
            look="second"
          />
        </>
      )}
    </Block>
  )
}

type QuestionProps = Pick<AnswerProps, 'field'> & {
  readonly mentorship: Mentorship
  readonly said: ReturnType<typeof answerWords>
}

function Question({ mentorship, said, field }: QuestionProps) {
  return (
    <Form action={`/asked/pair/${mentorship.id}`}>
      <Radios
        {...field}
        name="answer"
        label={texts.question}
        options={[
          { value: 'yes', label: said.yes },
          { value: 'no', label: said.no },
        ]}
      />
      <TextArea {...field} name="reason" label={texts.reason} seenBy={texts.reasonWho} rows={2} optional />
      <Checkbox
        {...field}
        name="psychologist"
        label={texts.psychologist}
        seenBy={texts.psychologistWho}
        optional
      />
      <Send>
        <Button>{texts.send}</Button>
      </Send>
    </Form>
  )
}
