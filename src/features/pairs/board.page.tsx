import { soughtMentors } from '#domain/needs/newcomers.ts'
import type { Proposal, ProposedPair } from '#domain/needs/proposal.ts'
import { type Proposed as ProposedFor, proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { employmentWords, mainEmployment } from '#domain/people/employment.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { casedShort } from '#pieces/cased-short.ts'
import { fairnessText, recruitText, soughtText } from '#pieces/explanation-texts.ts'
import {
  pairReason,
  proposalRefusalTexts,
  scorePartText,
  tooFewMentors,
  topicsText,
  whyNobody,
} from '#pieces/pair-texts.ts'
import type { Person } from '#store/people.ts'
import type { Action } from '#ui/blocks/actions.tsx'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Figs } from '#ui/blocks/figures.tsx'
import { Block, Head, More, Note } from '#ui/blocks/head.tsx'
import { Match, type Matched } from '#ui/work/match.tsx'
import type { Page } from '../route.ts'
import { boardTexts as texts } from './parts/texts.ts'
import type { PairsDesk } from './queries.ts'

/** The proposal side by side, each pair with its reason in one sentence. */
export function boardPage(desk: PairsDesk): Page {
  const proposed = proposeForStaff(desk)
  const { proposal } = proposed
  return {
    title: texts.title,
    width: 'wide',
    body: proposal.ok ? (
      <Board desk={desk} proposed={proposed} proposal={proposal.value} />
    ) : (
      <>
        <Head title={texts.title} lead={texts.lead} />
        <Note is="bad">
          <p>
            {(
              proposalRefusalTexts[proposal.refusal.reason] as (
                refusal: unknown,
                names: (id: string) => string,
              ) => string
            )(proposal.refusal, (id) => nameOf(proposed.people.get(id)))}
          </p>
        </Note>
        <Corrections desk={desk} proposed={proposed} />
      </>
    ),
  }
}

type Proposed = ProposedFor<Person>
type BoardProps = { readonly desk: PairsDesk; readonly proposed: Proposed; readonly proposal: Proposal }

function Board({ desk, proposed, proposal }: BoardProps) {
  const mentors = proposal.candidates.filter((one) => one.verdict === 'yes').length
  const known = proposal.mentees.length + mentors > 0
  const pairs = proposal.kind === 'proposal' ? proposal.pairs : []
  const alone = proposal.kind === 'proposal' ? proposal.alone : []
  const ready = pairs.length > 0 || (proposal.kind === 'too-few-mentors' && proposal.only.length > 0)
  return (
    <>
      <Head
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            {ready && desk.mayForm && <ButtonLink href="/mentorships/make">{texts.make}</ButtonLink>}
            {pairs.length > 0 && desk.mayTake && (
              <ActionButton
                action={{ label: texts.take, post: '/documents' }}
                look={desk.mayForm ? 'second' : 'primary'}
              />
            )}
            {desk.mentorships.length > 0 && (
              <ButtonLink href="/mentorships" look="second">
                {texts.toMentorships}
              </ButtonLink>
            )}
            <ButtonLink href="/mentees" look="second">
              {texts.whoNeeds}
            </ButtonLink>
            <ButtonLink href="/mentors" look="second">
              {texts.whoMay}
            </ButtonLink>
          </>
        }
      />
      {!known && (
        <Empty
          title={texts.emptyTitle}
          why={texts.emptyWhy}
          action={<ButtonLink href="/staff">{texts.bring}</ButtonLink>}
        />
      )}
      {known && (
        <Figs
          figures={[
            { number: proposal.mentees.length, sentence: texts.figures.mentees },
            { number: mentors, sentence: texts.figures.mentors },
            { number: pairs.length, of: texts.of(proposal.mentees.length), sentence: texts.figures.pairs },
            { number: alone.length, sentence: texts.figures.alone },
          ]}
        />
      )}
      {known && proposal.mentees.length === 0 && desk.said.settled.length > 0 && (
        <Empty
          title={texts.allSettled}
          why={texts.allSettledWhy}
          action={<ButtonLink href="/mentorships">{texts.toMentorships}</ButtonLink>}
        />
      )}
      {known && proposal.mentees.length > 0 && proposal.kind === 'too-few-mentors' && (
        <Note is="help">
          <p>{tooFewMentors(proposal.eligible)}</p>
        </Note>
      )}
      {pairs.length > 0 && (
        <Block id="pairs" title={texts.pairs}>
          <Match pairs={pairs.map((pair) => matched(pair, desk, proposed))} />
          <p class="small sec">{texts.proof(texts.proven(proposal.mentees.length))}</p>
          {proposal.kind === 'proposal' && <p class="small sec">{fairnessText(proposal)}</p>}
        </Block>
      )}
      {alone.length > 0 && (
        <Block id="alone" title={texts.alone} aside={<a href="/alone">{texts.aloneQueue}</a>}>
          <ul class="plain">
            {alone.map((one) => (
              <li>
                <a href={`/pairs/${one.mentee}`}>{nameOf(proposed.people.get(one.mentee))}</a>{' '}
                <span class="sec">{whyNobody(one)}</span>
              </li>
            ))}
          </ul>
        </Block>
      )}
      {proposal.kind === 'proposal' && <Recruits proposed={proposed} />}
      <Corrections desk={desk} proposed={proposed} />
    </>
  )
}

/** Where one more mentor would help, tried by a new plan each; folded where nobody would get a pair by it. */
function Recruits({ proposed: { open, people } }: { readonly proposed: Proposed }) {
  const found = open ? soughtMentors(open) : []
  if (found.length === 0) return null
  const short = casedShort(people)
  const list = (
    <>
      <p class="lead">{texts.recruitLead}</p>
      <ul class="plain">
        {found.map((one) => (
          <li>
            <b>{soughtText(one.what)}.</b> {recruitText(one, short)}
          </li>
        ))}
      </ul>
    </>
  )
  return found.some((one) => one.newly.length > 0) ? (
    <Block id="recruit" title={texts.recruit}>
      {list}
    </Block>
  ) : (
    <More summary={texts.recruitMore}>{list}</More>
  )
}

function matched(pair: ProposedPair, desk: PairsDesk, { people, pool }: Proposed): Matched {
  const mentor = people.get(pair.mentor)
  const months = pool.find((one) => one.id === pair.mentor)?.pedagogicalMonths ?? null
  const fields = { mentee: pair.mentee, mentor: pair.mentor }
  const corrections: Action[] = pair.locked
    ? [{ label: texts.lift, post: '/pairs/lift', fields }]
    : [
        { label: texts.lock, post: '/pairs/lock', fields },
        { label: texts.ban, post: '/pairs/ban', fields },
      ]
  return {
    key: `pair-${pair.mentee}`,
    mentee: { name: nameOf(people.get(pair.mentee)), role: roleOf(people.get(pair.mentee)) },
    mentor: { name: nameOf(mentor), role: roleOf(mentor) },
    why: pairReason(pair, { name: mentor ? surnameFirst(mentor) : '', pedagogicalMonths: months }, 'counted'),
    states: [
      { word: texts.score(pair.score.total) },
      ...(pair.type === 'group' ? [{ word: texts.group }] : []),
      ...(pair.locked ? [{ is: 'now' as const, word: texts.locked }] : []),
    ],
    locked: pair.locked,
    actions: desk.mayCorrect ? [{ label: texts.other, href: `/pairs/${pair.mentee}` }, ...corrections] : [],
    alternatives: {
      summary: texts.parts,
      items: [
        ...(pair.covered.length > 0 ? [{ name: '', price: topicsText(pair.covered) }] : []),
        ...pair.score.parts.map((part) => ({ name: '', price: scorePartText(part) })),
      ],
    },
  }
}

/** Bans are not seen in the proposal itself: they stand here, to be taken back. */
function Corrections({ desk, proposed: { people } }: Pick<BoardProps, 'desk' | 'proposed'>) {
  const bans = desk.decisions.pairs.filter((one) => one.correction === 'ban' || !people.has(one.mentor))
  const locks = desk.decisions.pairs.filter((one) => one.correction === 'lock')
  if (!desk.mayCorrect || bans.length + locks.length === 0) return null
  return (
    <More summary={texts.bans}>
      <ul class="plain">
        {[...bans, ...locks].map(({ mentee, mentor, correction }) => (
          <li>
            {nameOf(people.get(mentee))} — {nameOf(people.get(mentor))}{' '}
            <ActionButton
              action={{
                label: correction === 'ban' ? texts.liftBan : texts.lift,
                post: '/pairs/lift',
                fields: { mentee, mentor },
              }}
              look="quiet"
              slim
              about={`${nameOf(people.get(mentee))}, ${nameOf(people.get(mentor))}`}
            />
          </li>
        ))}
      </ul>
    </More>
  )
}

export function nameOf(person: Person | undefined): string {
  return person ? wholeName(person) : ''
}

export function roleOf(person: Person | undefined): string {
  const job = person && mainEmployment(person.employments)
  return job ? employmentWords(job) : ''
}
