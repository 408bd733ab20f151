import { type Member, type Mentorship, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import type { AskingDesk } from './queries.ts'
import { answersTexts as texts } from './texts.ts'

type Row = { readonly mentorship: Mentorship; readonly member: Member }

/** Everybody who has not answered, one line each, and one press for a pile of papers. */
export function answersPage(desk: AskingDesk, _visit: Visit, trouble?: Trouble): Page {
  const words = peopleWords(desk.people, desk.outside)
  const place = new Map<string, number>(desk.people.map((person, at) => [person.id, at]))
  const rows = desk.mentorships
    .flatMap((mentorship) => mentorship.members.map((member) => ({ mentorship, member })))
    .filter(({ member }) => member.consent === null)
    .toSorted((one, other) => place.get(one.member.person)! - place.get(other.member.person)!)
  const field = { errors: trouble?.errors ?? {}, values: { day: '', rest: '', ...trouble?.values } }
  return {
    title: texts.title,
    place: '/mentorships',
    width: 'wide',
    body: (
      <>
        <Crumb href="/mentorships">{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} lead={texts.lead} />
        {rows.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={<ButtonLink href="/mentorships">{texts.toList}</ButtonLink>}
          />
        ) : (
          <Form action="/mentorships/answers" guard>
            <DateField {...field} name="day" label={texts.day} hint={texts.dayHint} today={desk.today} />
            <div id="answer">
              <Table
                caption={texts.caption}
                rows={rows}
                columns={[
                  {
                    title: texts.person,
                    kind: 'head',
                    cell: ({ member }) => (
                      <>
                        {words.name(member.person)} <span class="sec">{words.role(member.person)}</span>
                      </>
                    ),
                  },
                  { title: texts.pair, cell: (row) => about(row, words) },
                  {
                    title: texts.answer,
                    cell: (row) => <AnswerOf row={row} words={words} typed={field.values} />,
                  },
                  {
                    title: texts.ownDay,
                    cell: (row) => <DayOf row={row} words={words} field={field} />,
                  },
                ]}
              />
            </div>
            <Radios
              {...field}
              name="rest"
              label={texts.rest}
              options={Object.entries(texts.rests).map(([value, label]) => ({ value, label }))}
            />
            <FormButtons>
              <Button>{texts.press}</Button>
            </FormButtons>
          </Form>
        )}
      </>
    ),
  }
}

function about({ mentorship, member }: Row, words: PeopleWords): string {
  if (member.side === 'mentee') return texts.asMentee(words.short(mentorOf(mentorship).person))
  return texts.asMentor(
    menteesIn(mentorship)
      .map(({ person }) => words.short(person))
      .join(', '),
  )
}

const nameOf = (field: string, { mentorship, member }: Row) => `${field}.${mentorship.id}.${member.person}`

type Typed = Readonly<Record<string, string | undefined>>
type CellProps = { readonly row: Row; readonly words: PeopleWords }

function AnswerOf({ row, words, typed }: CellProps & { readonly typed: Typed }) {
  const name = nameOf('answer', row)
  const value = typed[name] ?? ''
  const options = [
    ['', texts.nothing],
    ['yes', texts.yes],
    ['no', texts.no],
  ] as const
  return (
    <fieldset>
      <legend class="vh">{`${texts.answer}: ${words.name(row.member.person)}`}</legend>
      <div class="marks">
        {options.map(([option, label]) => (
          <label>
            <input
              type="radio"
              name={name}
              value={option}
              checked={value === option}
              aria-label={option === '' ? texts.nothingAloud : undefined}
            />{' '}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type DayProps = CellProps & { readonly field: { readonly errors: Typed; readonly values: Typed } }

function DayOf({ row, words, field }: DayProps) {
  const name = nameOf('day', row)
  const wrong = field.errors[name]
  return (
    <>
      <input
        class="w-s"
        id={name}
        name={name}
        inputMode="numeric"
        autocomplete="off"
        value={field.values[name] ?? ''}
        aria-label={`${texts.ownDay}: ${words.name(row.member.person)}`}
        aria-invalid={wrong ? 'true' : undefined}
      />
      {wrong && <p class="msg">{wrong}</p>}
    </>
  )
}
