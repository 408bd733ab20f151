import type { Alternative } from '#domain/explanations/alternatives.ts'
import { cheapestOthers } from '#domain/needs/other-mentors.ts'
import type { ProposedPair } from '#domain/needs/proposal.ts'
import { withTried } from '#domain/needs/tried-changes.ts'
import { alternativeReason, movedText } from '#pieces/explanation-texts.ts'
import { groupReason, pairReason, scorePartText, topicsText } from '#pieces/pair-texts.ts'
import type { Action } from '#ui/blocks/actions.tsx'
import { Match, type Matched } from '#ui/work/match.tsx'
import { Group, Opened } from '#ui/work/told.tsx'
import type { BoardDesk } from '../queries.ts'
import type { BoardWords, Proposed } from './board-words.ts'
import { boardTexts as texts, triedTexts } from './texts.ts'
import { boardAddress, written } from './tried-address.ts'

type ListProps = {
  readonly desk: BoardDesk
  readonly proposed: Proposed
  readonly words: BoardWords
  readonly pairs: readonly ProposedPair[]
  /** Whose mentor the tried changes make another: who it was without them. */
  readonly was: ReadonlyMap<string, string | null>
}

/** Groups first, each under its reason; then the pairs. The weakest first: that is where there is something to think about. */
export function PairList(props: ListProps) {
  const { words } = props
  const pairs = props.pairs.toSorted(
    (one, other) =>
      one.score.total - other.score.total ||
      words.name(one.mentee).localeCompare(words.name(other.mentee), 'ru'),
  )
  const groups = Map.groupBy(
    pairs.filter((one) => one.type === 'group'),
    (one) => one.mentor,
  )
  const single = pairs.filter((one) => one.type === 'traditional')
  const { proposal } = props.proposed
  const shortage = proposal.ok && proposal.value.kind === 'proposal' && proposal.value.groups
  return (
    <>
      {[...groups].map(([mentor, members]) => (
        <Group id={`group-${mentor}`} title={texts.groupOf(words.short(mentor, 'gen'), members.length)}>
          <p class="sec">{groupReason(members, shortage)}</p>
          <Match pairs={members.map((pair) => matched(pair, props))} />
        </Group>
      ))}
      {groups.size > 0 && single.length > 0 && <h3>{texts.single}</h3>}
      {single.length > 0 && <Match pairs={single.map((pair) => matched(pair, props))} />}
    </>
  )
}

function matched(pair: ProposedPair, props: ListProps): Matched {
  const { desk, words, proposed, was } = props
  const { mentee } = pair
  const months = proposed.pool.find((one) => one.id === pair.mentor)?.pedagogicalMonths ?? null
  const former = was.get(mentee)
  return {
    key: `pair-${mentee}`,
    mentee: { name: words.name(mentee), role: words.role(mentee) },
    mentor: { name: words.name(pair.mentor), role: words.role(pair.mentor) },
    why: pairReason(pair, { name: words.short(pair.mentor), pedagogicalMonths: months }, 'counted'),
    states: [
      { word: texts.score(pair.score.total) },
      ...(pair.locked ? [{ is: 'now' as const, word: lockedWord(pair, desk) }] : []),
      ...(former === undefined
        ? []
        : [{ word: former === null ? triedTexts.newly : triedTexts.instead(words.short(former, 'gen')) }]),
    ],
    locked: pair.locked,
    actions: desk.mayCorrect ? actionsOf(pair, desk) : [],
    alternatives: {
      summary: texts.parts,
      items: [
        ...(pair.covered.length > 0 ? [{ name: '', price: topicsText(pair.covered) }] : []),
        ...pair.score.parts.map((part) => ({ name: '', price: scorePartText(part) })),
      ],
    },
    opened: desk.open === mentee && <Others {...props} pair={pair} />,
  }
}

const lockedWord = ({ mentee, mentor }: ProposedPair, { tried }: BoardDesk) =>
  tried.some((one) => one.kind === 'lock' && one.mentee === mentee && one.mentor === mentor)
    ? triedTexts.locked
    : texts.locked

/** What was kept about this one a moment ago is taken back first. */
function actionsOf(pair: ProposedPair, desk: BoardDesk): Action[] {
  const { lately } = desk
  const own = lately?.kept.every((one) => one.mentee === pair.mentee)
  const fields = { try: written(lately?.undo ?? []) }
  const undo: Action[] = own ? [{ label: triedTexts.undo, post: '/pairs/keep', fields }] : []
  return [...undo, ...correctionsOf(pair, desk)]
}

function correctionsOf({ mentee, mentor, locked }: ProposedPair, { tried, open }: BoardDesk): Action[] {
  const at = `pair-${mentee}`
  const tryTo = (kind: 'lock' | 'ban' | 'lift') =>
    boardAddress({ tried: withTried(tried, { kind, mentee, mentor }) }, 'tried')
  const fields = { mentee, mentor }
  const others: Action[] =
    open === mentee ? [] : [{ label: texts.others, href: boardAddress({ tried, open: mentee }, at) }]
  if (locked) {
    const own = tried.find((one) => one.kind === 'lock' && one.mentee === mentee)
    return own
      ? [{ label: texts.lift, href: boardAddress({ tried: tried.filter((one) => one !== own) }, 'tried') }]
      : tried.length > 0
        ? [{ label: texts.lift, href: tryTo('lift') }]
        : [{ label: texts.lift, post: '/pairs/lift', fields }]
  }
  // a lock of what is proposed changes nothing, so there is nothing to try first
  const lock: Action =
    tried.length > 0
      ? { label: texts.lock, href: tryTo('lock') }
      : { label: texts.lock, post: '/pairs/lock', fields }
  return [...others, lock, { label: texts.ban, href: tryTo('ban') }]
}

/** R-DSK-5. The three cheapest others of one pair, exactly; worked out for the pair that was opened alone. */
function Others({ desk, proposed, words, pair: { mentee } }: ListProps & { readonly pair: ProposedPair }) {
  const found = proposed.open ? cheapestOthers(proposed.open, mentee) : []
  return (
    <Opened>
      <p class="small">
        <b>{texts.othersOf(words.short(mentee, 'gen'))}</b>
      </p>
      {found.length === 0 && <p class="small sec">{texts.noAlternatives}</p>}
      <ul class="alts">
        {found.map((one) => (
          <Other one={one} desk={desk} words={words} />
        ))}
      </ul>
      <p class="ways">
        <a href={`/pairs/${mentee}`}>{texts.whyNotOthers}</a>
        <a href={boardAddress({ tried: desk.tried }, `pair-${mentee}`)}>{texts.closeOthers}</a>
      </p>
    </Opened>
  )
}

type OtherProps = { readonly one: Alternative; readonly desk: BoardDesk; readonly words: BoardWords }

function Other({ one: { pair, loss, moved }, desk, words }: OtherProps) {
  const tried = withTried(desk.tried, { kind: 'lock', mentee: pair.request, mentor: pair.block })
  return (
    <li>
      <b>{words.name(pair.block)}</b> {alternativeReason({ loss, moved })}{' '}
      {moved.map((other) => movedText(other, words.short)).join(' ')}{' '}
      {desk.mayCorrect && (
        <a href={boardAddress({ tried }, 'tried')}>
          {triedTexts.try}
          <span class="vh">: {words.name(pair.block)}</span>
        </a>
      )}
    </li>
  )
}
