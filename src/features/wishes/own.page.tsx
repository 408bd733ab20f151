import { may } from '#domain/access/policy.ts'
import type { MenteeToMark, MentorToMark } from '#domain/needs/wish-lists.ts'
import { isRoundOpen } from '#domain/needs/wish-round.ts'
import { marks, type Wish } from '#domain/needs/wishes.ts'
import { plain } from '#domain/staff/plain-text.ts'
import { longDay } from '#kit/russian/dates.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { DeadEnd, Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { State } from '#ui/blocks/state.tsx'
import type { Option } from '#ui/forms/choice.tsx'
import type { Values } from '#ui/forms/field.tsx'
import { ErrorSummary, Form, Send } from '#ui/forms/form.tsx'
import { Matrix } from '#ui/forms/matrix.tsx'
import { Filters } from '#ui/tables/find.tsx'
import type { Page, Trouble } from '../route.ts'
import { fieldOf } from './mark-wishes.ts'
import { type OwnPage as Desk, listsOf } from './queries.ts'
import { ownTexts as texts } from './texts.ts'

/** Beyond so many people one looks for a name rather than reads. */
const manyPeople = 12

/** R-WSH-6, R-WSH-7. Whom one may mark, with one's own marks alone. */
export function ownPage(desk: Desk, trouble?: Trouble): Page {
  const isOpen = isRoundOpen(desk.round, desk.today)
  return {
    title: isOpen ? texts.title : texts.closedTitle,
    place: '/today',
    width: 'narrow',
    body: isOpen ? <Open desk={desk} trouble={trouble} /> : <Closed desk={desk} />,
  }
}

type OpenProps = { readonly desk: Desk; readonly trouble: Trouble | undefined }

function Open({ desk, trouble }: OpenProps) {
  const { asking, round, q, byLink } = desk
  const words = peopleWords(desk.staff, desk.said.outside)
  const { mentors, mentees, unseen } = listsOf(desk).listOf(desk.person)
  const all = mentors.length + mentees.length
  const suits = suiting(q, words)
  const shown = { mentors: mentors.filter(suits), mentees: mentees.filter(suits) }
  const address = `/asked/wishes/${asking.id}`
  const values: Values = { ...(byLink ? {} : marksOf(desk.standing)), ...trouble?.values }
  const readers = readersOf(desk)
  const kept = keptText(desk)
  const options = optionsOf(desk)
  return (
    <>
      <Crumb href="/today">{texts.back}</Crumb>
      <ErrorSummary errors={trouble?.errors ?? {}} />
      <Head title={texts.title} lead={texts.lead} />
      {kept && (
        <p>
          <State is="ok">{kept}</State>
        </p>
      )}
      <Note>
        <p>{texts.privacy}</p>
        <p>{texts.no(longDay(round.through))}</p>
        {desk.isFew && <p>{texts.few}</p>}
        {byLink && <p>{texts.byLink}</p>}
      </Note>
      {all > manyPeople && (
        <>
          <Filters
            action={address}
            label={texts.search}
            filters={[{ name: 'q', label: texts.find, value: q }]}
          />
          <p class="small sec">{texts.searchHint}</p>
        </>
      )}
      {all === 0 ? (
        <Empty title={texts.emptyTitle} why={texts.empty} />
      ) : (
        <Form action={address} guard>
          {shown.mentors.length + shown.mentees.length === 0 && (
            <Empty why={texts.nobodyFound} action={<a href={address}>{texts.showAll}</a>} />
          )}
          <Group
            title={texts.mentors}
            people={shown.mentors}
            of="mentor"
            {...{ words, values, options, readers }}
          />
          <Group
            title={texts.mentees}
            people={shown.mentees}
            of="mentee"
            {...{ words, values, options, readers }}
          />
          <Send>
            <Button>{texts.save}</Button>
          </Send>
        </Form>
      )}
      {unseen > 0 && <p class="small sec">{texts.unseen(unseen)}</p>}
    </>
  )
}

/** By a link only what was sent a moment ago: whether anything was before is nobody's to see (R-WSH-7). */
function keptText({ asking, round, byLink, saved }: Desk): string | undefined {
  if (byLink) return saved ? texts.savedByLink : undefined
  return asking.answeredOn ? texts.saved(longDay(asking.answeredOn), longDay(round.through)) : undefined
}

type Listed = MentorToMark | MenteeToMark

type GroupProps = {
  readonly title: string
  readonly of: 'mentor' | 'mentee'
  readonly people: readonly Listed[]
  readonly words: PeopleWords
  readonly values: Values
  readonly options: readonly Option[]
  /** Who looks at the proposal, and so may understand a «нет» about themselves. */
  readonly readers: ReadonlySet<string>
}

/** Those of one's own subject first; without such or without others, one list. */
function Group({ title, of, people, words, values, options, readers }: GroupProps) {
  if (people.length === 0) return null
  const [close, others] = [people.filter((one) => one.near), people.filter((one) => !one.near)]
  const lists = [
    [texts.near[of], close],
    [close.length > 0 ? texts.others[of] : texts.all[of], others],
  ] as const
  return (
    <Block id={`list-${of}`} title={title}>
      {lists.map(
        ([name, list]) =>
          list.length > 0 && (
            <Matrix
              title={name}
              rows={list.map((one) => ({
                name: fieldOf(of, one.person),
                label: words.name(one.person),
                hint: [
                  words.role(one.person),
                  ...('topics' in one && one.topics.length > 0 ? [topicsOf(one)] : []),
                  ...(readers.has(one.person) ? [texts.reads] : []),
                ].join('. '),
              }))}
              options={options}
              values={values}
            />
          ),
      )}
    </Block>
  )
}

function Closed({ desk }: { readonly desk: Desk }) {
  return (
    <DeadEnd title={texts.closedTitle} ways={<ButtonLink href="/today">{texts.toToday}</ButtonLink>}>
      <p>{texts.closed}</p>
      {!desk.byLink && <Yours desk={desk} />}
    </DeadEnd>
  )
}

function Yours({ desk }: { readonly desk: Desk }) {
  const words = peopleWords(desk.staff, desk.said.outside)
  return (
    <Block id="yours" title={texts.yours}>
      {desk.standing.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <KeyValues
          rows={desk.standing.map((one) => ({ key: words.name(one.about), value: texts.marks[one.mark] }))}
        />
      )}
    </Block>
  )
}

const fewTopics = 3

/** What one asked for oneself stands first; more than a few nobody reads on a phone. */
function topicsOf({ topics }: MentorToMark): string {
  const named = topics.slice(0, fewTopics).map(titleOf)
  return texts.topics(named, topics.length - named.length)
}

/** By a link nothing stands chosen, whatever was marked: what is passed over stays as it is. */
const optionsOf = ({ byLink }: Desk): readonly Option[] => [
  { value: '', label: byLink ? texts.skip : texts.noMarkYet },
  ...marks.map((value) => ({ value, label: texts.marks[value] })),
]

/** Whoever looks at the proposal and is a side of a pair knows whose «нет» it is not. */
function readersOf({ roles }: Desk): ReadonlySet<string> {
  return new Set(roles.filter(({ role }) => may([role], 'pair.read')).map(({ person }) => person))
}

const marksOf = (own: readonly Wish[]): Values =>
  Object.fromEntries(
    own.map(({ side, about, mark }) => [fieldOf(side === 'mentee' ? 'mentor' : 'mentee', about), mark]),
  )

/** Every word that was looked for stands in the name, the work or the topics. */
function suiting(q: string, words: PeopleWords): (one: Listed) => boolean {
  const wanted = plain(q).split(/\s+/)
  return (one) => {
    const topics = 'topics' in one ? one.topics.map(titleOf) : []
    const said = plain([words.name(one.person), words.role(one.person), ...topics].join(' '))
    return wanted.every((word) => said.includes(word))
  }
}
