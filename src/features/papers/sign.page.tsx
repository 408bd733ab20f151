import type { MinutesGiven } from '#domain/papers/given.ts'
import { isNumbered } from '#domain/papers/paper.ts'
import { shortDay } from '#kit/russian/dates.ts'
import type { KeptPaper } from '#store/papers.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { typed } from '#ui/forms/field.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import type { SigningPage } from './queries.ts'
import { paperTexts } from './texts.ts'

const texts = paperTexts.sign

/** Everything that waits for a signature by hand: one day for all, or each its own; one press. */
export function signPage({ papers, today }: SigningPage, visit: Visit, trouble?: Trouble): Page {
  const all = visit.search.all === 'yes'
  const values = trouble?.values ?? {}
  const errors = trouble?.errors ?? {}
  const isChosen = (id: string) => (trouble ? visit.form.all('paper').includes(id) : all)
  return {
    title: texts.title,
    place: '/papers',
    width: 'wide',
    body: (
      <>
        <Crumb href="/papers">{texts.crumb}</Crumb>
        <Head title={texts.title} lead={papers.length > 0 && texts.lead} />
        <ErrorSummary errors={errors} />
        {papers.length === 0 ? (
          <Empty why={texts.empty} action={<a href="/papers">{texts.crumb}</a>} />
        ) : (
          <Form action="/papers/sign">
            <DateField name="on" label={texts.on} today={today} errors={errors} values={values} />
            <TextField
              name="first"
              label={texts.first}
              hint={texts.firstHint}
              width="m"
              optional
              errors={errors}
              values={values}
            />
            <p class="field">
              {all ? <a href="/papers/sign">{texts.none}</a> : <a href="/papers/sign?all=yes">{texts.all}</a>}
            </p>
            <PapersTable papers={papers} values={values} isChosen={isChosen} />
            <FormButtons>
              <Button>{texts.press}</Button>
            </FormButtons>
          </Form>
        )}
      </>
    ),
  }
}

type TableProps = {
  readonly papers: readonly KeptPaper[]
  readonly values: Trouble['values']
  readonly isChosen: (id: string) => boolean
}

function PapersTable({ papers, values, isChosen }: TableProps) {
  const chosen = new Set(papers.map(({ id }) => id as string).filter(isChosen))
  return (
    <Table
      caption={texts.caption}
      rows={papers}
      dense
      choice={{ name: 'paper', value: ({ id }) => id, about: ({ title }) => texts.choose(title), chosen }}
      rowId={({ id }) => `paper.${id}`}
      columns={[
        { title: texts.paper, kind: 'head', cell: ({ id, title }) => <a href={`/papers/${id}`}>{title}</a> },
        { title: texts.number, cell: (paper) => numberField(paper, values) },
        { title: texts.day, cell: (paper) => dayField(paper, values) },
      ]}
    />
  )
}

/** Minutes have been typed with their number and day; an addendum takes the next one where it has none of its own. */
function numberField({ id, title, kind, given }: KeptPaper, values: Trouble['values']) {
  if (!isNumbered(kind)) return ''
  const own = kind === 'minutes' ? ((given as MinutesGiven).act.number ?? '') : ''
  const name = `number.${id}`
  return (
    <input
      class="w-s"
      id={name}
      name={name}
      aria-label={texts.numberOf(title)}
      value={typed(values, name) || own}
    />
  )
}

function dayField({ id, title, kind, given }: KeptPaper, values: Trouble['values']) {
  const day = kind === 'minutes' ? (given as MinutesGiven).act.day : null
  const name = `on.${id}`
  const own = day ? shortDay(day) : ''
  return (
    <input
      class="w-s"
      id={name}
      name={name}
      inputMode="numeric"
      aria-label={texts.dayOf(title)}
      value={typed(values, name) || own}
    />
  )
}
