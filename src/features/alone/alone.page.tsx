import { type AloneBecause, type AlonePerson, alonePeople } from '#domain/mentorships/alone.ts'
import { neededSince } from '#domain/needs/mentee-categories.ts'
import type { TriedRepairs } from '#domain/needs/mentee-repairs.ts'
import type { OpenPool } from '#domain/needs/open-pool.ts'
import { menteesOf } from '#domain/needs/pool.ts'
import { type Proposed, proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import type { Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { casedShort } from '#pieces/cased-short.ts'
import { whyNobody } from '#pieces/pair-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import type { Person } from '#store/people.ts'
import { ActionButton, Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head, More } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { Repairs, Short } from './parts/repairs.tsx'
import type { AloneDesk } from './queries.ts'
import { aloneTexts as texts } from './texts.ts'

/** Who has no mentor, why and since when; for the psychologist, whom to meet. */
export function alonePage(found: AloneDesk, trouble?: Trouble): Page {
  const words = peopleWords(found.desk.staff, found.desk.said.outside)
  const proposed = proposeForStaff(found.desk)
  const people = queueOf(found, proposed)
  const field = { errors: trouble?.errors ?? {}, values: trouble?.values ?? {} }
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        {found.mayForm && <Crumb href="/pairs">{texts.back}</Crumb>}
        <ErrorSummary errors={field.errors} />
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={
            found.mayForm &&
            found.desk.said.settled.length > 0 && (
              <ButtonLink href="/pairs/variants" look="second">
                {texts.variants}
              </ButtonLink>
            )
          }
        />
        {people.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={found.mayForm && <ButtonLink href="/pairs">{texts.toPairs}</ButtonLink>}
          />
        ) : (
          <People people={people} found={found} words={words} open={proposed.open} />
        )}
        {found.maySupport && <Requests found={found} words={words} />}
        {found.mayForm && people.some((one) => one.because.kind !== 'left') && (
          <More summary={texts.leave} open={trouble !== undefined}>
            <Form action="/alone/leave">
              <Select
                {...field}
                name="person"
                label={texts.person}
                options={people
                  .filter((one) => one.because.kind !== 'left')
                  .map((one) => ({ value: one.person, label: words.name(one.person) }))}
              />
              <TextField {...field} name="because" label={texts.leaveReason} />
              <FormButtons>
                <Button look="second">{texts.leaveButton}</Button>
              </FormButtons>
            </Form>
          </More>
        )}
      </>
    ),
  }
}

/** The queue of this very moment. */
function queueOf(
  { desk, leftAlone, refusals }: AloneDesk,
  proposed: Proposed<Person>,
): readonly AlonePerson[] {
  const { pool, corrections, proposal } = proposed
  if (!proposal.ok) return []
  const needing = menteesOf(pool, desk, corrections).map(({ person, categories }) => ({
    person,
    since: neededSince(categories),
  }))
  const { mentorships, ordered, today } = desk
  const { settled } = desk.said
  return alonePeople({
    ...{ proposal: proposal.value, needing, settled, leftAlone, refusals },
    ...{ mentorships, ordered, today },
  })
}

/** What would help is worth several plans a person; a page does not make more of them than it takes to read. */
const mostHelped = 10

type PartProps = { readonly found: AloneDesk; readonly words: PeopleWords }

type PeopleProps = PartProps & {
  readonly people: readonly AlonePerson[]
  readonly open: OpenPool | undefined
}

function People({ people, found, words, open }: PeopleProps) {
  const short = casedShort(found.desk.staff)
  const tried: TriedRepairs = new Map()
  const helped = helpedOf(people, found)
  const priorities = new Map(open?.mentees.map((one) => [one.person, one.priority]))
  return (
    <Table
      caption={texts.caption}
      rows={people}
      rowId={(one) => `person-${one.person}`}
      columns={[
        {
          title: texts.person,
          kind: 'head',
          cell: (one) => (
            <>
              {words.name(one.person)} <span class="sec">{words.role(one.person)}</span>
            </>
          ),
        },
        {
          title: texts.why,
          cell: (one) => (
            <>
              {becauseText(one.because)} {one.proposed && texts.proposed}
              {open && <Short of={one} open={open} name={short} />}
              {open && found.mayForm && (
                <Repairs of={one} open={open} tried={tried} name={short} shown={helped.has(one.person)} />
              )}
            </>
          ),
        },
        {
          title: texts.since,
          cell: (one) => (
            <>
              {sinceText(one.since)} <Priority of={priorities.get(one.person)} />
            </>
          ),
        },
        { title: texts.support, cell: (one) => <Support of={one} found={found} words={words} /> },
      ]}
    />
  )
}

/** R-DSK-10. What would help is worked out for those who wait longest, and for whom somebody asked about. */
function helpedOf(people: readonly AlonePerson[], { help }: AloneDesk): ReadonlySet<string | undefined> {
  const waiting = people.filter((one) => one.because.kind === 'nobody').map((one) => one.person)
  return new Set([...waiting.slice(0, mostHelped), help])
}

function Priority({ of }: { readonly of: number | undefined }) {
  const words = of === undefined ? undefined : texts.priority[of]
  return words ? <span class="sec">{words}</span> : null
}

function becauseText(because: AloneBecause): string {
  if (because.kind === 'nobody') return whyNobody(because.alone)
  return because.kind === 'left' ? texts.because.left(because.because) : texts.because[because.kind]
}

const sinceText = (since: Day | null) => (since ? longDay(since) : texts.unknownSince)

/** What has been done for this person, and what the curator may do next. */
function Support({ of: { person, because }, found, words }: PartProps & { readonly of: AlonePerson }) {
  const last = found.requests.filter((one) => one.person === person).at(-1)
  const name = words.name(person)
  return (
    <>
      {last && (
        <p class="small">
          {last.metOn ? texts.met(longDay(last.metOn)) : texts.asked(longDay(last.askedOn))}
        </p>
      )}
      {found.mayForm && (
        <div class="btns">
          {because.kind === 'left' ? (
            <ActionButton
              action={{ label: texts.unleave, post: '/alone/leave', fields: { person, back: 'yes' } }}
              look="quiet"
              slim
              about={name}
            />
          ) : (
            <ButtonLink href={`/mentorships/new?mentee=${person}`} look="quiet" slim about={name}>
              {texts.byHand}
            </ButtonLink>
          )}
          <ButtonLink href={`/alone/outside/${person}`} look="quiet" slim about={name}>
            {texts.outside}
          </ButtonLink>
          {(!last || last.metOn) && (
            <ActionButton
              action={{ label: texts.ask, post: '/alone/ask', fields: { person } }}
              look="quiet"
              slim
              about={name}
            />
          )}
        </div>
      )}
    </>
  )
}

/** Everybody whom the psychologist was asked to meet, by oneself or by the curator. */
function Requests({ found: { requests }, words }: PartProps) {
  const open = requests.filter((one) => one.metOn === null)
  if (open.length === 0) return null
  return (
    <Block id="requests" title={texts.requests}>
      <p class="lead">{texts.requestsLead}</p>
      <Table
        caption={texts.requests}
        rows={open}
        columns={[
          { title: texts.person, kind: 'head', cell: (one) => words.name(one.person) },
          { title: texts.askedOn, cell: (one) => longDay(one.askedOn) },
          {
            title: texts.why,
            cell: (one) => (one.askedBy === one.person ? texts.askedBySelf : texts.askedByCurator),
          },
          {
            title: texts.support,
            cell: (one) => (
              <ActionButton
                action={{ label: texts.meet, post: '/alone/met', fields: { person: one.person } }}
                look="second"
                slim
                about={words.name(one.person)}
              />
            ),
          },
        ]}
      />
    </Block>
  )
}
