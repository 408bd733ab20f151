import type { ComponentChildren } from 'preact'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../../route.ts'
import { checkTexts as texts } from './texts.ts'

export type Checked = {
  readonly person: string
  readonly name: string
  readonly now: ComponentChildren
  readonly after: ComponentChildren
  /** Why nothing changes for this one. */
  readonly trouble: string | null
}

type CheckProps = {
  readonly bank: 'mentees' | 'mentors'
  readonly title: string
  readonly action: string
  readonly rows: readonly Checked[]
  readonly trouble: Trouble
  /** Fields common to all, and what travels hidden. */
  readonly children?: ComponentChildren
}

/** R-BNK-12. Side by side: who changes and how, who does not and why. Nothing has changed yet. */
export function checkPage({ bank, title, action, rows, trouble, children }: CheckProps): Page {
  const possible = rows.filter((row) => row.trouble === null)
  const left = rows.length - possible.length
  return {
    title,
    width: 'wide',
    place: `/${bank}`,
    body: (
      <>
        <Crumb href={`/${bank}`}>{texts.back}</Crumb>
        <ErrorSummary errors={trouble.errors} />
        <Head title={title} lead={texts.lead} />
        {possible.length === 0 && (
          <Note is="bad">
            <p>{texts.nobody}</p>
          </Note>
        )}
        <Table
          caption={title}
          columns={[
            { title: texts.person, kind: 'head', cell: (row) => row.name },
            { title: texts.now, cell: (row) => row.now },
            { title: texts.after, cell: (row) => <After row={row} /> },
          ]}
          rows={[...possible, ...rows.filter((row) => row.trouble !== null)]}
        />
        {possible.length > 0 && (
          <Form action={action}>
            {children}
            {left > 0 && <p class="small sec">{texts.skipped(left)}</p>}
            <FormButtons>
              <Button>{texts.apply(possible.length)}</Button>
            </FormButtons>
          </Form>
        )}
      </>
    ),
  }
}

function After({ row }: { readonly row: Checked }) {
  if (row.trouble === null) return <>{row.after}</>
  return (
    <>
      <State is="bad">{texts.same}</State> <span class="sec">{row.trouble}</span>
    </>
  )
}
