import { period } from '#kit/russian/dates.ts'
import { stageWords } from '#pieces/programme-texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import { BulkForm } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { type BankRow, bankRows } from './list.page.tsx'
import { menteeNames, mentorName } from './parts/people.ts'
import type { PaperPage } from './queries.ts'
import { programmeTexts as texts } from './texts.ts'

/** Answers that came on paper on one day: entered for many at once. */
export function paperPage(page: PaperPage, trouble?: Trouble, chosen: readonly string[] = []): Page {
  const waiting = bankRows(page).filter(
    ({ facet }) => facet !== 'none' && facet !== 'proposer' && facet !== 'approved',
  )
  const kept = { who: 'members', on: page.today }
  const fields = { errors: trouble?.errors ?? {}, values: { ...kept, ...trouble?.values } }
  const choice = {
    name: 'version',
    value: ({ version }: BankRow) => version?.id ?? '',
    about: ({ mentorship }: BankRow) => texts.choose(menteeNames(page, mentorship)),
    chosen: new Set(chosen),
  }
  return {
    title: texts.paperTitle,
    width: 'wide',
    place: '/programmes',
    body: (
      <>
        <Crumb href="/programmes">{texts.title}</Crumb>
        <ErrorSummary errors={fields.errors} />
        <Head title={texts.paperTitle} lead={texts.paperLead} />
        {waiting.length === 0 ? (
          <Empty why={texts.paperNone} action={<a href="/programmes">{texts.back}</a>} />
        ) : (
          <BulkForm
            action="/programmes/paper"
            chosen={chosen.length}
            actions={<Button>{texts.paperButton}</Button>}
          >
            <Radios {...fields} name="who" label={texts.paperWho} options={texts.paperWhoOptions} />
            <DateField {...fields} name="on" label={texts.paperDay} today={page.today} />
            <Table
              caption={texts.paperTitle}
              rows={waiting}
              choice={choice}
              columns={[
                {
                  title: texts.columns.mentee,
                  kind: 'head',
                  cell: ({ mentorship }) => menteeNames(page, mentorship),
                },
                { title: texts.columns.mentor, cell: ({ mentorship }) => mentorName(page, mentorship) },
                {
                  title: texts.columns.term,
                  cell: ({ version }) => version && period(version.from, version.through),
                },
                {
                  title: texts.columns.stage,
                  cell: ({ stage }) =>
                    stage && <State is={stageWords[stage.name][0]}>{stageWords[stage.name][1]}</State>,
                },
              ]}
            />
          </BulkForm>
        )}
      </>
    ),
  }
}
