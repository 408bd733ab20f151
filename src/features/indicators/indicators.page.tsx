import { allIndicators } from '#domain/indicators/all-indicators.ts'
import type { Indicated } from '#domain/indicators/indicator.ts'
import {
  cannotCount,
  edition,
  type IndicatorReference,
  referencesOf,
  themes,
} from '#domain/indicators/indicator-reference.ts'
import { schoolYearOf } from '#domain/indicators/year-facts.ts'
import type { Day } from '#kit/day.ts'
import { longMoment, sentenceEnd, shortDay } from '#kit/russian/dates.ts'
import { basisTexts, noteText, ofText, valueText } from '#pieces/indicator-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head, More, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import { Filters } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import { Formula, Openings } from '#ui/work/openings.tsx'
import type { Page, Trouble } from '../route.ts'
import type { IndicatorsPage } from './queries.ts'
import { oneTexts, snapshotTexts, listTexts as texts } from './texts.ts'

/** Every indicator of one day by theme; each opens into its formula, and leads to its lists. */
export function indicatorsPage(page: IndicatorsPage, trouble?: Trouble): Page {
  const { facts, on, wrong, today } = page
  const counts = new Map(allIndicators.map(({ code, count }) => [code, count]))
  const day = `?on=${on}`
  return {
    title: texts.title,
    place: '/indicators',
    width: 'wide',
    body: (
      <>
        {trouble && <ErrorSummary errors={trouble.errors} />}
        <Head
          title={texts.title}
          lead={texts.lead(schoolYearOf(on), on)}
          actions={
            <>
              <ButtonLink href={`/indicators/statistics${day}`} look="second">
                {texts.statistics}
              </ButtonLink>
              <ButtonLink href={`/indicators/file${day}`} look="second" download>
                {texts.file}
              </ButtonLink>
            </>
          }
        />
        {wrong && (
          <Note is="help">
            <p>{wrong === 'later' ? texts.later : texts.notADay}</p>
          </Note>
        )}
        <Filters
          action="/indicators"
          label={texts.search}
          filters={[{ name: 'on', label: texts.day, value: shortDay(on) }]}
        />
        {themes.map(({ code, title }) => (
          <Block id={code} title={title}>
            <Openings
              items={referencesOf(code).map((said) => {
                const found = counts.get(said.code)!(facts, on)
                return {
                  id: said.code,
                  title: said.title,
                  value: valueText(found),
                  isNumber: found.value !== null,
                  of: ofText(found),
                  children: <Opened found={found} said={said} on={on} />,
                }
              })}
            />
          </Block>
        ))}
        <Block id="cannot" title={texts.cannotTitle}>
          <p class="lead">{texts.cannotLead}</p>
          <dl class="kv">
            {cannotCount.map(({ title, because }) => (
              <div>
                <dt>{title}</dt>
                <dd>{because}</dd>
              </div>
            ))}
          </dl>
        </Block>
        <Snapshots page={page} />
        {page.maySave && <Saving on={on} today={today} trouble={trouble} />}
        <p class="small sec">
          {texts.byFacts} {texts.edition(edition.version, edition.from as Day)}
        </p>
      </>
    ),
  }
}

type OpenedProps = { readonly found: Indicated; readonly said: IndicatorReference; readonly on: Day }

function Opened({ found, said, on }: OpenedProps) {
  return (
    <>
      <FormulaOf said={said} found={found} />
      <p>
        <a href={`/indicators/${said.code}?on=${on}`}>
          {texts.more}
          <span class="vh">: {said.title}</span>
        </a>
      </p>
    </>
  )
}

/** R-IND-22. Formula, terms, source and basis beside the number. */
export function FormulaOf({ said, found }: { readonly said: IndicatorReference; readonly found: Indicated }) {
  return (
    <Formula
      says={
        <>
          <p>{sentenceEnd(`${texts.numerator}: ${said.numerator}`)}</p>
          {said.denominator && <p>{sentenceEnd(`${texts.denominator}: ${said.denominator}`)}</p>}
          {said.says && <p>{said.says}</p>}
          {found.notes.map((note) => (
            <p>{noteText(note)}</p>
          ))}
          <p>{texts.source(said.source, basisTexts[said.basis]!)}</p>
          {found.totals.denominator === 0 && <p>{oneTexts.nothingToDivide}</p>}
        </>
      }
    >
      {said.formula}
    </Formula>
  )
}

function Snapshots({ page: { snapshots, staff, outside, zone } }: { readonly page: IndicatorsPage }) {
  const words = peopleWords(staff, outside)
  return (
    <Block id="snapshots" title={snapshotTexts.listTitle}>
      {snapshots.length === 0 ? (
        <Empty why={snapshotTexts.none} />
      ) : (
        <Table
          caption={snapshotTexts.listTitle}
          rows={snapshots}
          columns={[
            {
              title: snapshotTexts.name,
              kind: 'head',
              cell: ({ id, name }) => <a href={`/indicators/snapshots/${id}`}>{name}</a>,
            },
            { title: snapshotTexts.on, kind: 'short', cell: ({ on }) => shortDay(on) },
            { title: snapshotTexts.made, cell: ({ madeAt }) => longMoment(madeAt, zone) },
            {
              title: snapshotTexts.by,
              cell: ({ madeBy }) => (madeBy ? words.short(madeBy) : snapshotTexts.program),
            },
          ]}
        />
      )}
    </Block>
  )
}

type SavingProps = { readonly on: Day; readonly today: Day; readonly trouble?: Trouble | undefined }

function Saving({ on, today, trouble }: SavingProps) {
  const { errors = {}, values = { savedOn: on } } = trouble ?? {}
  return (
    <More summary={snapshotTexts.saveTitle} open={trouble !== undefined}>
      <p>{snapshotTexts.saveLead}</p>
      <Form action="/indicators/snapshots">
        <TextField
          name="name"
          label={snapshotTexts.name}
          hint={snapshotTexts.nameHint}
          errors={errors}
          values={values}
        />
        <DateField name="savedOn" label={snapshotTexts.on} today={today} errors={errors} values={values} />
        <FormButtons>
          <Button>{snapshotTexts.save}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}
