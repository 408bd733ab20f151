import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { basisNames, basisReasonTexts, pairNames } from '#pieces/mentorship-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import type { ChangingDesk, FormingDesk } from './queries.ts'
import { basisAnswers, proposedBasis, withoutBasis } from './set-bases.ts'
import { basisTexts as texts } from './texts.ts'

/** Proposed bases of all pairs that have none: exceptions are looked at one by one, the rest is one press. */
export function basesPage(desk: FormingDesk, visit: Visit, trouble?: Trouble): Page {
  const words = peopleWords(desk.staff, desk.said.outside)
  const found = withoutBasis(desk)
    .map((mentorship) => ({ mentorship, ...proposedBasis(desk, mentorship) }))
    .toSorted((one, other) => rank(one.because) - rank(other.because))
  const pairOf = (mentorship: Mentorship) => pairNames(mentorship, words.name)
  const chosen = new Set(trouble ? visit.form.all('mentorship') : found.map((one) => one.mentorship.id))
  return {
    title: texts.title,
    place: '/mentorships',
    width: 'wide',
    body: (
      <>
        <Crumb href="/mentorships">{texts.back}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.title} lead={texts.lead} />
        {found.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={<ButtonLink href="/mentorships">{texts.toList}</ButtonLink>}
          />
        ) : (
          <Form action="/mentorships/bases">
            <div id="mentorship">
              <Table
                caption={texts.caption}
                rows={found}
                choice={{
                  name: 'mentorship',
                  value: (one) => one.mentorship.id,
                  about: (one) => pairOf(one.mentorship),
                  chosen,
                }}
                columns={[
                  {
                    title: texts.pair,
                    kind: 'head',
                    cell: (one) => <a href={`/mentorships/${one.mentorship.id}`}>{pairOf(one.mentorship)}</a>,
                  },
                  { title: texts.basis, cell: (one) => basisNames[one.basis] },
                  {
                    title: texts.why,
                    cell: (one) => (
                      <>
                        {one.because.includes('check-job') && <State is="help">{texts.check}</State>}{' '}
                        {one.because.map((reason) => basisReasonTexts[reason]).join(' ')}{' '}
                        <a href={`/mentorships/${one.mentorship.id}/basis`}>{texts.answer}</a>
                      </>
                    ),
                  },
                ]}
              />
            </div>
            <FormButtons>
              <Button>{texts.confirm(found.length)}</Button>
            </FormButtons>
          </Form>
        )}
      </>
    ),
  }
}

/** What has to be checked stands first, what lies outside the article next. */
const rank = (because: readonly string[]) =>
  because.includes('check-job') ? 0 : because.includes('by-assignment') ? 2 : 1

/** The three questions about one pair. */
export function basisPage(desk: ChangingDesk, trouble?: Trouble): Page {
  const { mentorship } = desk
  const words = peopleWords(desk.staff, desk.said.outside)
  const known = basisAnswers(desk, mentorship)
  const yesNo = (value: boolean) => (value ? 'yes' : 'no')
  const field = {
    errors: trouble?.errors ?? {},
    values: {
      mentorWorksHere: yesNo(known.mentorWorksHere),
      menteesWorkHere: yesNo(known.menteesWorkHere),
      partOfJob: known.partOfJob === 'check' ? '' : known.partOfJob,
      ...trouble?.values,
    },
  }
  const options = [
    { value: 'yes', label: texts.yes },
    { value: 'no', label: texts.no },
  ]
  return {
    title: texts.oneTitle,
    place: '/mentorships',
    width: 'narrow',
    body: (
      <>
        <Crumb href={`/mentorships/${mentorship.id}`}>{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.oneTitle} lead={`${pairNames(mentorship, words.name)}. ${texts.oneLead}`} />
        <Form action={`/mentorships/${mentorship.id}/basis`}>
          <Radios {...field} name="mentorWorksHere" label={texts.mentorWorksHere} options={options} />
          <Radios {...field} name="menteesWorkHere" label={texts.menteesWorkHere} options={options} />
          <Radios
            {...field}
            name="partOfJob"
            label={texts.partOfJob}
            hint={texts.partOfJobHint}
            options={options}
          />
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
