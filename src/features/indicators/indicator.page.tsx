import { allIndicators } from '#domain/indicators/all-indicators.ts'
import { type Indicated, missingOf } from '#domain/indicators/indicator.ts'
import { referenceOf } from '#domain/indicators/indicator-reference.ts'
import { type Slice, slicesOf } from '#domain/indicators/slices.ts'
import { differenceOf, figureOf } from '#domain/indicators/snapshot.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { grouped } from '#kit/russian/numbers.ts'
import { ofText, partTitle, valueText } from '#pieces/indicator-texts.ts'
import { Block, Crumb, Head, Note, TwoCols } from '#ui/blocks/head.tsx'
import { Filters } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { FormulaOf } from './indicators.page.tsx'
import { CountedList, LeftOutList, type ThingWords, thingWords } from './parts/things.tsx'
import type { IndicatorPage } from './queries.ts'
import { listTexts, oneTexts as texts } from './texts.ts'

/** One number with everything it is made of. */
export function indicatorPage(page: IndicatorPage): Page {
  const { code, facts, on, wrong } = page
  const said = referenceOf(code)!
  const found = countOf(code)(facts, on)
  const words = thingWords(page)
  const apart = found.leftOut.filter(({ from }) => from === 'all')
  return {
    title: said.title,
    place: '/indicators',
    width: 'wide',
    body: (
      <>
        <Crumb href={`/indicators?on=${on}`}>{texts.back}</Crumb>
        <Head
          title={said.title}
          lead={`${valueText(found)}${ofText(found) && `: ${ofText(found)}`}. ${texts.on(on)}`}
        />
        {wrong && (
          <Note is="help">
            <p>{wrong === 'later' ? listTexts.later : listTexts.notADay}</p>
          </Note>
        )}
        <Filters
          action={`/indicators/${code}`}
          label={listTexts.search}
          filters={[{ name: 'on', label: listTexts.day, value: shortDay(on) }]}
        />
        <FormulaOf said={said} found={found} />
        {found.parts.length > 0 && <Parts parts={found.parts} />}
        <Lists found={found} words={words} />
        {apart.length > 0 && (
          <Block id="apart" title={texts.leftOut(apart.length)}>
            <LeftOutList list={apart} words={words} />
          </Block>
        )}
        <Slices title={texts.ages} id="ages" slices={slicesOf(found, facts, on, 'age')} found={found} />
        <Slices
          title={texts.experiences}
          id="experiences"
          slices={slicesOf(found, facts, on, 'experience')}
          found={found}
        />
        <Compared page={page} />
      </>
    ),
  }
}

const countOf = (code: string) => allIndicators.find((one) => one.code === code)!.count

function Lists({ found, words }: { readonly found: Indicated; readonly words: ThingWords }) {
  const missing = missingOf(found)
  const numerator = (
    <Block id="numerator" title={texts.numerator(found.totals.numerator)}>
      <CountedList list={found.numerator} words={words} />
    </Block>
  )
  if (found.denominator === null) return numerator
  return (
    <>
      <TwoCols>
        {numerator}
        <Block id="denominator" title={texts.denominator(found.totals.denominator ?? 0)}>
          <CountedList list={found.denominator} words={words} />
        </Block>
      </TwoCols>
      {found.unit === 'percent' && missing.length > 0 && missing[0]?.of.kind !== 'headcount' && (
        <Block id="missing" title={texts.missing(found.denominator.length - found.numerator.length)}>
          <LeftOutList list={missing} words={words} />
        </Block>
      )}
    </>
  )
}

function Parts({ parts }: { readonly parts: readonly Indicated[] }) {
  return (
    <Block id="parts" title={texts.parts}>
      <Table
        caption={texts.parts}
        rows={parts}
        columns={[
          { title: texts.group, kind: 'head', cell: ({ code }) => partTitle(code) },
          { title: texts.count, kind: 'number', cell: ({ totals }) => grouped(totals.numerator) },
          { title: texts.share, kind: 'number', cell: (part) => valueText(part) },
        ]}
      />
    </Block>
  )
}

type SlicesProps = {
  readonly id: string
  readonly title: string
  readonly slices: readonly Slice[]
  readonly found: Indicated
}

function Slices({ id, title, slices, found: { unit, denominator } }: SlicesProps) {
  if (slices.length === 0) return null
  const ofWhole = [
    { title: texts.of, kind: 'number' as const, cell: (one: Slice) => grouped(one.denominator ?? 0) },
    {
      title: texts.share,
      kind: 'number' as const,
      cell: ({ value }: Slice) => valueText({ unit, value }),
    },
  ]
  return (
    <Block id={id} title={title}>
      <Table
        caption={title}
        rows={slices}
        columns={[
          { title: texts.group, kind: 'head', cell: (one) => one.title ?? texts.unknown },
          { title: texts.count, kind: 'number', cell: ({ numerator }) => grouped(numerator) },
          ...(denominator ? ofWhole : []),
        ]}
      />
    </Block>
  )
}

type Row = {
  readonly when: string
  readonly href: string | null
  readonly was: string
  readonly now: string
}

function Compared({ page: { code, facts, yearAgo, snapshots } }: { readonly page: IndicatorPage }) {
  const count = countOf(code)
  const before = count(facts, yearAgo)
  const text = (one: Parameters<typeof ofText>[0] & Parameters<typeof valueText>[0]) =>
    [valueText(one), ofText({ ...one, leftOut: [] })].filter(Boolean).join(', ')
  const rows: readonly Row[] = [
    {
      when: texts.yearAgo(yearAgo),
      href: `/indicators/${code}?on=${yearAgo}`,
      was: text(before),
      now: '',
    },
    ...snapshots.map((kept): Row => {
      const figure = kept.figures.find((one) => one.code === code)
      const when = `${kept.name}, ${shortDay(kept.on)}`
      const href = `/indicators/snapshots/${kept.id}`
      if (!figure) return { when, href, was: texts.notThen, now: '' }
      const now = count(facts, kept.on)
      const difference = differenceOf(figure, figureOf(now))
      const { unit } = before
      const totals = { numerator: figure.numerator, denominator: figure.denominator }
      return {
        when,
        href,
        was: text({ unit, value: figure.value, totals, leftOut: [] }),
        now: difference
          ? `${text(now)} (${texts.changed(
              difference.numerator.added.length + difference.denominator.added.length,
              difference.numerator.gone.length + difference.denominator.gone.length,
            )})`
          : texts.sameNow,
      }
    }),
  ]
  return (
    <Block id="compared" title={texts.compare}>
      <p class="lead">{texts.compareLead}</p>
      <Table
        caption={texts.compare}
        rows={rows}
        columns={[
          {
            title: texts.when,
            kind: 'head',
            cell: ({ when, href }) => (href ? <a href={href}>{when}</a> : when),
          },
          { title: texts.was, cell: ({ was }) => was },
          { title: texts.now, cell: ({ now }) => now },
        ]}
      />
      {snapshots.length === 0 && <p class="small sec">{texts.noSnapshots}</p>}
    </Block>
  )
}
