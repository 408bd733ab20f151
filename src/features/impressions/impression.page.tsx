import type { ImpressionQuestion, SeenBy } from '#domain/impressions/impression-questionnaire.ts'
import { withWhom } from '#pieces/mentorship-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Confirmation, DeadEnd } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Pick, Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons, Send } from '#ui/forms/form.tsx'
import { DateField, TextArea } from '#ui/forms/text-field.tsx'
import type { Errors, Page, Trouble } from '../route.ts'
import { onPaper } from './hand-in-impression.ts'
import type { SheetPage } from './queries.ts'
import { promises, sheetTexts as texts } from './texts.ts'

/** One's own sheet: on a phone, under three minutes, kept while it is filled in. */
export function ownImpressionPage(page: SheetPage, trouble?: Trouble): Page {
  const { due, mentorship, draft } = page
  if (due.state === 'answered') return donePage(page)
  if (due.state === 'missed') return latePage(page)
  const { title, lead } = due.questionnaire
  const path = `/asked/impression/${mentorship.id}/${due.moment}`
  const errors = atFirst(page.questions, trouble?.errors)
  const whom = withWhom(mentorship, due.person, peopleWords(page.people).short)
  return {
    title,
    width: 'narrow',
    place: '/today',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <Head title={title} lead={texts.about(whom, lead)} />
        <Form action={path} autosave={path}>
          <Questions questions={page.questions} values={{ ...draft, ...trouble?.values }} errors={errors} />
          <p class="small sec field">{texts.autosave}</p>
          <Send>
            <Button name="do" value="hand-in">
              {texts.handIn}
            </Button>
          </Send>
        </Form>
      </>
    ),
  }
}

/** An unsigned sheet of a pile, by the curator. */
export function paperImpressionPage(page: SheetPage, trouble?: Trouble): Page {
  const { due, mentorship, people, today } = page
  const questions = onPaper(page.questions)
  const fields = {
    errors: atFirst(questions, trouble?.errors),
    values: { on: today, ...trouble?.values },
  }
  const name = peopleWords(people).name(due.person)
  return {
    title: `${texts.paperTitle}: ${name}`,
    width: 'narrow',
    place: '/impressions',
    body: (
      <>
        <Crumb href="/impressions">{texts.back}</Crumb>
        <ErrorSummary errors={fields.errors} />
        <Head title={texts.paperTitle} lead={texts.paperLead(name)} />
        <Note>
          <p>{texts.paperHow}</p>
        </Note>
        {due.state === 'answered' && (
          <Note is="help">
            <p>{texts.answered}.</p>
          </Note>
        )}
        <Form action={`/impressions/${mentorship.id}/${due.moment}`} guard>
          <input type="hidden" name="person" value={due.person} />
          <DateField {...fields} name="on" label={texts.on} today={today} />
          <Questions questions={questions} {...fields} />
          <FormButtons>
            <Button>{texts.paperButton}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

/** What is wrong with the whole sheet leads to its first question. */
function atFirst([first]: readonly ImpressionQuestion[], { form, ...errors }: Errors = {}): Errors {
  return form === undefined || first === undefined ? errors : { [first.code]: form, ...errors }
}

function donePage({ due }: SheetPage): Page {
  return {
    title: texts.doneTitle,
    width: 'narrow',
    place: '/today',
    body: (
      <Confirmation title={texts.doneTitle} actions={<ButtonLink href="/today">{texts.toToday}</ButtonLink>}>
        <p>{texts.done(due.handedInOn!)}</p>
        <p>{texts.doneSeen}</p>
      </Confirmation>
    ),
  }
}

function latePage({ due }: SheetPage): Page {
  return {
    title: texts.lateTitle,
    width: 'narrow',
    place: '/today',
    body: (
      <DeadEnd title={texts.lateTitle} ways={<ButtonLink href="/today">{texts.toToday}</ButtonLink>}>
        <p>{texts.late(due.through)}</p>
      </DeadEnd>
    ),
  }
}

type QuestionsProps = {
  readonly questions: readonly ImpressionQuestion[]
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

const order: readonly SeenBy[] = ['anonymous', 'paired', 'curator']

/** By what is promised: the promise first, then its questions. */
function Questions({ questions, values, errors }: QuestionsProps) {
  return (
    <>
      {order.map((seenBy) => {
        const asked = questions.filter((one) => one.seenBy === seenBy)
        if (asked.length === 0) return null
        return (
          <Block id={`part-${seenBy}`} title={promises[seenBy].title}>
            <Note>
              <p>{promises[seenBy].text}</p>
            </Note>
            {asked.map((question) => (
              <Question question={question} values={values} errors={errors} />
            ))}
          </Block>
        )
      })}
    </>
  )
}

const ten = Array.from({ length: 10 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))

function Question({
  question,
  values,
  errors,
}: Omit<QuestionsProps, 'questions'> & { readonly question: ImpressionQuestion }) {
  const { code, label, hint, kind } = question
  const field = { name: code, label, values, errors, hint }
  if (kind === 'text') return <TextArea {...field} rows={3} />
  if (kind === 'scale')
    return (
      <Pick {...field} hint={[hint, texts.scale].filter(Boolean).join('. ')} options={ten} layout="ten" />
    )
  return (
    <Radios
      {...field}
      options={(question.options ?? []).map(({ value, title }) => ({ value, label: title }))}
    />
  )
}
