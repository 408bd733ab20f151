import { yearAt } from '#domain/documents/school-days.ts'
import { waitingSince } from '#domain/mentorships/waiting-since.ts'
import { type YearFact, yearOfPairs } from '#domain/mentorships/year-of-pairs.ts'
import { pageOf } from '#kit/page-of.ts'
import { dayAndMonth, longDay, monthOf, sentenceEnd } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { casedShort } from '#pieces/cased-short.ts'
import type { CasedName } from '#pieces/explanation-texts.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { Pages } from '#ui/tables/pages.tsx'
import { History } from '#ui/work/history.tsx'
import type { Page } from '../route.ts'
import type { YearDesk } from './queries.ts'
import { yearTexts as texts, type YearPart, yearParts } from './year-texts.ts'

/** The year of pairs, month by month, in sentences. */
export function pairYearPage({ desk, kept, schoolYear, years, page }: YearDesk): Page {
  const { mentorships, ordered, today, staff } = desk
  const facts = yearOfPairs({ today, people: staff, mentorships, ordered, kept }, schoolYear)
  const name = casedShort(staff)
  const shown = pageOf(linesOf(facts), page)
  const months = Map.groupBy(shown.rows, ([first]) => first!.on.slice(0, 7))
  const address = (of: number) => `/pairs/year?year=${schoolYear}&page=${of}`
  return {
    title: texts.title(schoolYear),
    place: '/pairs',
    body: (
      <>
        <Crumb href="/pairs">{texts.back}</Crumb>
        <Head title={texts.title(schoolYear)} lead={texts.lead} />
        {years.length > 1 && <Years years={years} schoolYear={schoolYear} />}
        {facts.length === 0 && (
          <Empty why={texts.empty} action={<ButtonLink href="/pairs">{texts.toPairs}</ButtonLink>} />
        )}
        {[...months].map(([month, lines]) => (
          <Month month={month} lines={lines} name={name} />
        ))}
        <Pages {...shown} hrefOf={address} />
        {schoolYear === yearAt(today) && <WaitingNow desk={desk} name={name} />}
      </>
    ),
  }
}

/** What happened on one day and is of one kind is told together. */
function linesOf(facts: readonly YearFact[]): readonly (readonly YearFact[])[] {
  return [...Map.groupBy(facts, ({ on, kind }) => `${on} ${kind}`).values()]
}

type YearsProps = { readonly years: readonly number[]; readonly schoolYear: number }

function Years({ years, schoolYear }: YearsProps) {
  return (
    <nav aria-label={texts.years} class="no-print">
      <p>
        {texts.years}:{' '}
        {years.map((year, at) => (
          <>
            {at > 0 && ' · '}
            {year === schoolYear ? (
              <b aria-current="page">{texts.yearOf(year)}</b>
            ) : (
              <a href={`/pairs/year?year=${year}`}>{texts.yearOf(year)}</a>
            )}
          </>
        ))}
      </p>
    </nav>
  )
}

type MonthProps = {
  readonly month: string
  readonly lines: readonly (readonly YearFact[])[]
  readonly name: CasedName
}

function Month({ month, lines, name }: MonthProps) {
  return (
    <Block id={`month-${month}`} title={capitalise(monthOf(lines[0]![0]!.on))}>
      <History
        lines={lines.map((facts) => {
          const [first, ...rest] = yearParts(facts, name)
          return {
            datetime: facts[0]!.on,
            time: dayAndMonth(facts[0]!.on),
            sentence: first!.sentence,
            under: (first!.pairs.length > 0 || rest.length > 0) && <Rest first={first!.pairs} rest={rest} />,
          }
        })}
      />
    </Block>
  )
}

type RestProps = { readonly first: readonly string[]; readonly rest: readonly YearPart[] }

function Rest({ first, rest }: RestProps) {
  return (
    <div class="prose">
      <Pairs pairs={first} />
      {rest.map(({ sentence, pairs }) => (
        <>
          <p>{sentence}</p>
          <Pairs pairs={pairs} />
        </>
      ))}
    </div>
  )
}

function Pairs({ pairs }: { readonly pairs: readonly string[] }) {
  if (pairs.length === 0) return null
  return (
    <ul>
      {pairs.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  )
}

function WaitingNow({ desk, name }: { readonly desk: YearDesk['desk']; readonly name: CasedName }) {
  const waiting = waitingSince(desk)
  return (
    <Block id="waiting" title={texts.waiting}>
      {waiting.length === 0 ? (
        <p>{texts.nobodyWaits}</p>
      ) : (
        <ul class="plain">
          {waiting.map(({ person, since }) => (
            <li>{sentenceEnd(texts.waits(name(person), since && longDay(since)))}</li>
          ))}
        </ul>
      )}
    </Block>
  )
}
