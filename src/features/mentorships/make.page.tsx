import { proposedTerm } from '#domain/documents/programme-days.ts'
import { later } from '#domain/documents/school-days.ts'
import type { Proposal } from '#domain/needs/proposal.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { weighPairs } from '#domain/needs/weigh-pairs.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, type Day } from '#kit/day.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { modeNames } from '#pieces/mentorship-texts.ts'
import { pairReason } from '#pieces/pair-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { reasonOf } from './make-pairs.ts'
import type { FormingDesk } from './queries.ts'
import { makeTexts as texts } from './texts.ts'

/** Consents, agreements and the order before the first meeting: four weeks. */
const daysToPrepare = 28

/** The usual term of this year's pairs, counted as the documents count it. */
export function usualTerm(today: Day, schoolYear: number) {
  return proposedTerm(later(addDays(today, daysToPrepare), `${schoolYear}-09-01` as Day))
}

type Line = { readonly mentor: string; readonly mentees: readonly string[]; readonly why: string }

/** The check before the proposal becomes pairs: every line ticked, one press. */
export function makePage(desk: FormingDesk, visit: Visit, trouble?: Trouble): Page {
  const { pairs } = visit.search
  const words = peopleWords(desk.staff, desk.said.outside)
  const named = pairs ? namedLines(pairs, desk) : undefined
  const proposal = named ? undefined : proposeForStaff(desk).proposal
  const lines = named ?? (proposal?.ok ? linesOf(proposal.value, desk) : [])
  const lineOf = (line: Line) => [line.mentor, ...line.mentees].join(':')
  const term = usualTerm(desk.today, desk.schoolYear)
  const field = {
    errors: trouble?.errors ?? {},
    values: { from: term.from, through: term.through, mode: 'in_person', ...trouble?.values },
  }
  const chosen = new Set(trouble ? visit.form.all('pair') : lines.map(lineOf))
  return {
    title: texts.title,
    place: '/pairs',
    width: 'wide',
    body: (
      <>
        <Crumb href="/pairs">{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} lead={texts.lead} />
        {lines.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={proposal && !proposal.ok ? texts.locksWhy : texts.emptyWhy}
            action={<ButtonLink href="/mentorships">{texts.toList}</ButtonLink>}
          />
        ) : (
          <Form action={`/mentorships/make${named ? `?pairs=${pairs}` : ''}`}>
            <div id="pair">
              <Table
                caption={texts.caption}
                rows={lines}
                choice={{
                  name: 'pair',
                  value: lineOf,
                  about: (line) =>
                    texts.about(words.name(line.mentor), line.mentees.map(words.name).join(', ')),
                  chosen,
                }}
                columns={[
                  {
                    title: texts.mentee,
                    kind: 'head',
                    cell: (line) =>
                      line.mentees.map((one) => (
                        <div>
                          {words.name(one)} <span class="sec">{words.role(one)}</span>
                        </div>
                      )),
                  },
                  {
                    title: texts.mentor,
                    cell: (line) => (
                      <>
                        {words.name(line.mentor)} <span class="sec">{words.role(line.mentor)}</span>
                      </>
                    ),
                  },
                  { title: texts.why, cell: (line) => line.why },
                ]}
              />
            </div>
            <DateField {...field} name="from" label={texts.from} hint={texts.fromHint} today={desk.today} />
            <DateField
              {...field}
              name="through"
              label={texts.through}
              hint={texts.throughHint}
              today={desk.today}
            />
            <Radios
              {...field}
              name="mode"
              label={texts.mode}
              options={Object.entries(modeNames).map(([value, label]) => ({ value, label }))}
            />
            <FormButtons>
              <Button>{texts.make(lines.length)}</Button>
            </FormButtons>
          </Form>
        )}
      </>
    ),
  }
}

/** R-PYR-3. Pairs that a variant names, «mentor:mentee:mentee» by commas; who has a mentor meanwhile falls away. */
function namedLines(text: string, desk: FormingDesk): readonly Line[] {
  const known = new Set<string>(desk.staff.map((one) => one.id))
  const settled = new Set<string>(desk.said.settled)
  const named = text.split(',').flatMap((line) => {
    const [mentor = '', ...all] = line.split(':') as PersonId[]
    const mentees = all.filter((one) => known.has(one) && one !== mentor && !settled.has(one))
    return known.has(mentor) && mentees.length > 0 ? [{ mentor: mentor as PersonId, mentees }] : []
  })
  const firsts = named.map(({ mentor, mentees }) => ({ mentor, mentee: mentees[0]! }))
  const weigh = weighPairs(desk, firsts)
  return named.map((line, at) => ({
    ...line,
    why: reasonOf(desk, firsts[at]!, weigh(firsts[at]!), false) || texts.namedWhy,
  }))
}

/** Pairs one by one, a group as one line; with a single mentor there was nothing to choose, and so no reason to give. */
function linesOf(proposal: Proposal, desk: FormingDesk): readonly Line[] {
  if (proposal.kind === 'too-few-mentors') {
    const led = Map.groupBy(proposal.only, (one) => one.mentor)
    return [...led].flatMap(([mentor, pairs]): Line[] => {
      const mentees = pairs.map((one) => one.mentee)
      const why = texts.onlyMentor
      return mentees.length > 2
        ? [{ mentor, mentees: mentees.slice(0, 6), why }]
        : mentees.map((one) => ({ mentor, mentees: [one], why }))
    })
  }
  const single = proposal.pairs.filter((one) => one.type === 'traditional').map((one) => [one])
  const groups = Map.groupBy(
    proposal.pairs.filter((one) => one.type === 'group'),
    (one) => one.mentor,
  )
  const people = new Map<string, (typeof desk.staff)[number]>(desk.staff.map((one) => [one.id, one]))
  return [...single, ...groups.values()].map((together) => {
    const first = together[0]!
    const mentor = people.get(first.mentor)
    const name = mentor ? surnameFirst(mentor) : ''
    return {
      mentor: first.mentor,
      mentees: together.map((one) => one.mentee),
      why: pairReason(first, { name, pedagogicalMonths: mentor?.pedagogicalMonths ?? null }, 'counted'),
    }
  })
}
