import type { Proposal } from '#domain/needs/proposal.ts'
import { trialOf } from '#domain/needs/trial.ts'
import { fairnessText } from '#pieces/explanation-texts.ts'
import { provenText } from '#pieces/pair-settings-texts.ts'
import { tooFewMentors, whyNobody } from '#pieces/pair-texts.ts'
import { refusalText } from '#pieces/refusal-texts.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Figs } from '#ui/blocks/figures.tsx'
import { Block, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import { Ways } from '#ui/work/told.tsx'
import type { Page, Trouble } from '../route.ts'
import { Blocking } from './parts/blocking.tsx'
import { type BoardWords, boardWords, type Proposed, proposedWith } from './parts/board-words.ts'
import { Corrections } from './parts/corrections.tsx'
import { Mutual } from './parts/mutual.tsx'
import { PairList } from './parts/pair-list.tsx'
import { Recruits } from './parts/recruits.tsx'
import { boardTexts as texts } from './parts/texts.ts'
import { Lately, Tried } from './parts/tried.tsx'
import type { BoardDesk } from './queries.ts'

/** The proposal with whatever is tried, each pair with its reason in one sentence. */
export function boardPage(desk: BoardDesk, trouble?: Trouble): Page {
  const words = boardWords(desk)
  const kept = proposedWith(desk, [])
  const trying = desk.tried.length > 0
  const changed = trying ? proposedWith(desk, desk.tried, kept) : kept
  const trial = trying ? trialOf(kept, changed, desk.tried) : undefined
  const shown = changed.proposal.ok ? changed : kept
  const { proposal } = shown
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={
            !trying &&
            desk.mayForm &&
            proposal.ok &&
            isReady(proposal.value) && <ButtonLink href="/mentorships/make">{texts.propose}</ButtonLink>
          }
        />
        <Lately desk={desk} plan={kept.open?.question.base.pairs} words={words} />
        {trial && <Tried desk={desk} trial={trial} words={words} />}
        {proposal.ok ? (
          <Board
            desk={desk}
            proposed={shown}
            proposal={proposal.value}
            words={words}
            was={new Map(trial?.kind === 'stands' ? trial.moved.map((one) => [one.request, one.from]) : [])}
          />
        ) : (
          !trial && (
            <Note is="bad">
              <p>{refusalText(proposal.refusal, words.name)}</p>
            </Note>
          )
        )}
        <Corrections desk={desk} words={words} open={!kept.proposal.ok} />
      </>
    ),
  }
}

const isReady = (proposal: Proposal) =>
  proposal.kind === 'proposal' ? proposal.pairs.length > 0 : proposal.only.length > 0

type BoardProps = {
  readonly desk: BoardDesk
  readonly proposed: Proposed
  readonly proposal: Proposal
  readonly words: BoardWords
  readonly was: ReadonlyMap<string, string | null>
}

function Board({ desk, proposed, proposal, words, was }: BoardProps) {
  const mentors = proposal.candidates.filter((one) => one.verdict === 'yes').length
  const known = proposal.mentees.length + mentors > 0
  const pairs = proposal.kind === 'proposal' ? proposal.pairs : []
  const alone = proposal.kind === 'proposal' ? proposal.alone : []
  return (
    <>
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
            { number: mentors, sentence: texts.figures.mentors(mentors) },
            { number: pairs.length, of: texts.of(proposal.mentees.length), sentence: texts.figures.pairs },
            { number: alone.length, sentence: texts.figures.alone },
          ]}
        />
      )}
      <OtherWays
        desk={desk}
        mayCompare={pairs.length > 0}
        mayTake={pairs.length > 0 && desk.mayTake && desk.tried.length === 0}
      />
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
        <Block id="pairs" title={texts.pairs} aside={texts.weakestFirst}>
          <PairList desk={desk} proposed={proposed} words={words} pairs={pairs} was={was} />
          <p class="small sec">
            {texts.proof(provenText(desk.settings), texts.proven(proposal.mentees.length))}
          </p>
          {proposal.kind === 'proposal' && <p class="small sec">{fairnessText(proposal)}</p>}
          {proposed.open && <Blocking open={proposed.open} desk={desk} words={words} />}
          {proposed.open && <Mutual open={proposed.open} desk={desk} words={words} />}
        </Block>
      )}
      {alone.length > 0 && (
        <Block id="alone" title={texts.alone} aside={<a href="/alone">{texts.aloneQueue}</a>}>
          <ul class="plain">
            {alone.map((one) => (
              <li>
                <a href={`/pairs/${one.mentee}`}>{words.name(one.mentee)}</a>{' '}
                <span class="sec">{whyNobody(one)}</span>
              </li>
            ))}
          </ul>
        </Block>
      )}
      {proposal.kind === 'proposal' && desk.tried.length === 0 && proposed.open && (
        <Recruits open={proposed.open} words={words} />
      )}
    </>
  )
}

type WaysProps = { readonly desk: BoardDesk; readonly mayCompare: boolean; readonly mayTake: boolean }

/** Where else to go from here: none of it is the step of this page. */
function OtherWays({ desk, mayCompare, mayTake }: WaysProps) {
  return (
    <Ways label={texts.ways}>
      <a href="/mentees">{texts.whoNeeds}</a>
      <a href="/mentors">{texts.whoMay}</a>
      {mayCompare && <a href="/pairs/compare">{texts.compare}</a>}
      {desk.mayForm && <a href="/wishes">{texts.wishes}</a>}
      {desk.mentorships.length > 0 && <a href="/mentorships">{texts.toMentorships}</a>}
      {desk.mentorships.length > 0 && desk.mayChange && <a href="/pairs/variants">{texts.variants}</a>}
      <a href="/pairs/year">{texts.year}</a>
      <a href="/pairs/settings">{texts.rules}</a>
      {mayTake && <ActionButton action={{ label: texts.take, post: '/documents' }} look="quiet" slim />}
    </Ways>
  )
}
