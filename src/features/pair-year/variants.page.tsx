import { type After, writeAfter } from '#domain/mentorships/after.ts'
import { menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { mostMoves, type YearVariants, yearVariants } from '#domain/mentorships/year-variants.ts'
import { longDay } from '#kit/russian/dates.ts'
import { casedShort } from '#pieces/cased-short.ts'
import type { CasedName } from '#pieces/explanation-texts.ts'
import { tooFewMentors } from '#pieces/pair-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Filters } from '#ui/tables/find.tsx'
import type { Page } from '../route.ts'
import { VariantBlock } from './parts/variant-block.tsx'
import type { VariantsDesk } from './queries.ts'
import { variantTexts as texts } from './texts.ts'

/** What happened, and the three things that may be done about it, over the pairs that live now. */
export function variantsPage(found: VariantsDesk): Page {
  const { desk, after, most } = found
  const answer = yearVariants(desk, after, most)
  const name = casedShort(desk.staff)
  const { requests } = answer.school.present.problem
  return {
    title: texts.title,
    place: '/changes',
    body: (
      <>
        <Crumb href="/changes">{texts.back}</Crumb>
        <Head title={texts.title} lead={texts.lead} />
        {requests.length === 0 ? (
          <Empty why={texts.nobody} action={<ButtonLink href="/staff">{texts.nobodyAction}</ButtonLink>} />
        ) : (
          <>
            <Ask found={found} answer={answer} name={name} />
            <Happened after={after} answer={answer} name={name} />
            {after.kind === 'now' && <Seen found={found} />}
            {answer.mentors < 2 ? (
              <Note is="help">
                <p>{tooFewMentors(answer.mentors)}</p>
              </Note>
            ) : (
              answer.variants.map((one) => <VariantBlock one={one} answer={answer} most={most} name={name} />)
            )}
          </>
        )}
      </>
    ),
  }
}

type PartProps = { readonly answer: YearVariants; readonly name: CasedName }

function Ask({ found, answer, name }: PartProps & { readonly found: VariantsDesk }) {
  const { pairs, problem } = answer.school.present
  const mentors = Map.groupBy(pairs, (pair) => pair.block)
  const byName = (one: readonly [string, string], other: readonly [string, string]) =>
    one[1].localeCompare(other[1], 'ru')
  const option = (after: After, says: string) => [writeAfter(after), says] as const
  const away = [...mentors].map(([mentor, led]) =>
    option({ kind: 'away', mentor }, texts.awayOption(name(mentor), led.length)),
  )
  const ends = pairs.map(({ request, block }) =>
    option({ kind: 'ends', mentee: request }, texts.endsOption(`${name(block)} — ${name(request)}`)),
  )
  const places = problem.blocks.map(({ id }) =>
    option({ kind: 'place', mentor: id }, texts.placeOption(name(id))),
  )
  return (
    <Filters
      action="/pairs/variants"
      label={texts.filter}
      filters={[
        {
          name: 'after',
          label: texts.after,
          value: writeAfter(found.after),
          options: [['', texts.now], ...away.sort(byName), ...ends.sort(byName), ...places.sort(byName)],
        },
        {
          name: 'most',
          label: texts.most,
          value: String(found.most),
          options: Array.from({ length: mostMoves }, (_, at) => [String(at + 1), texts.mostOption(at + 1)]),
        },
      ]}
    />
  )
}

function Happened({ after, answer, name }: PartProps & { readonly after: After }) {
  const { school, left, goOn } = answer
  const names = (people: readonly string[]) => people.map((one) => name(one)).join(', ')
  const waiting = school.present.problem.requests
    .map((one) => one.id)
    .filter((one) => !school.mentorshipOf.has(one))
  const pair = after.kind === 'ends' ? school.mentorshipOf.get(after.mentee) : undefined
  return (
    <Note is={left.length > 0 ? 'help' : undefined}>
      <p>
        {after.kind === 'now' && texts.happened.now}
        {after.kind === 'away' && texts.happened.away(name(after.mentor))}
        {after.kind === 'place' && texts.happened.place(name(after.mentor))}
        {pair &&
          texts.happened.ends(
            `${name(mentorOf(pair).person)} — ${names(menteesIn(pair).map((one) => one.person))}`,
          )}
        {left.length > 0 && ` ${texts.left(names(left))}`}
        {waiting.length > 0 && ` ${texts.waiting(names(waiting))}`} {texts.counts(goOn)}
      </p>
      {school.apart.length > 0 && <p>{texts.apart(school.apart.length)}</p>}
    </Note>
  )
}

/** What the program knows of already: one line away from its variants. */
function Seen({ found: { desk, broken } }: { readonly found: VariantsDesk }) {
  const words = peopleWords(desk.staff, desk.said.outside)
  const leaving = new Map(broken.map((one) => [one.person, one.through]))
  if (leaving.size === 0) return null
  return (
    <Block id="seen" title={texts.seen}>
      <ul class="plain">
        {[...leaving].map(([mentor, through]) => (
          <li>
            {texts.leaves(words.name(mentor), longDay(through))}{' '}
            <a href={`/pairs/variants?after=away:${mentor}`}>{texts.look}</a>
          </li>
        ))}
      </ul>
    </Block>
  )
}
