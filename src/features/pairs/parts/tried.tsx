import type { ChosenPair } from '#domain/matching/problem.ts'
import type { Decided } from '#domain/needs/pool-of-staff.ts'
import type { Trial } from '#domain/needs/trial.ts'
import type { TriedChange } from '#domain/needs/tried-changes.ts'
import { movedText } from '#pieces/explanation-texts.ts'
import { tooFewMentors } from '#pieces/pair-texts.ts'
import { planChanges } from '#pieces/plan-texts.ts'
import { refusalText } from '#pieces/refusal-texts.ts'
import { ActionButton, Button, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Note } from '#ui/blocks/head.tsx'
import { Outcome, Told } from '#ui/work/told.tsx'
import type { BoardDesk } from '../queries.ts'
import type { BoardWords } from './board-words.ts'
import { triedTexts as texts } from './texts.ts'
import { boardAddress, written } from './tried-address.ts'

type TriedProps = {
  readonly desk: BoardDesk
  readonly trial: Trial
  readonly words: BoardWords
}

/** What is tried, what comes of it, and the two ways out: keep all of it or none. */
export function Tried({ desk: { tried, decisions, mayCorrect }, trial, words }: TriedProps) {
  return (
    <Block id="tried" title={texts.title}>
      <Outcome>
        <p class="lead">{texts.lead}</p>
        <ul class="plain">
          {tried.map((one) => (
            <li>
              {changeText(one, decisions.pairs, words)}{' '}
              <a href={boardAddress({ tried: tried.filter((other) => other !== one) }, 'tried')}>
                {texts.remove}
                <span class="vh">: {changeText(one, decisions.pairs, words)}</span>
              </a>
            </li>
          ))}
        </ul>
        <Trialled trial={trial} words={words} />
        <Buttons>
          {mayCorrect && trial.kind !== 'refused' && (
            <form class="one" method="post" action="/pairs/keep">
              <input type="hidden" name="try" value={written(tried)} />
              <Button>{texts.keep}</Button>
            </form>
          )}
          <ActionButton action={{ label: texts.drop, href: '/pairs' }} look="second" />
          <ActionButton
            action={{ label: texts.beside, href: `/pairs/compare?try=${written(tried)}` }}
            look="quiet"
          />
        </Buttons>
      </Outcome>
    </Block>
  )
}

function Trialled({ trial, words }: Pick<TriedProps, 'trial' | 'words'>) {
  if (trial.kind === 'refused')
    return (
      <Note is="bad">
        <p>{refusalText(trial.refusal, words.name)}</p>
        <p>{texts.refused}</p>
      </Note>
    )
  if (trial.kind === 'freed')
    return (
      <Note is="ok">
        <p>{texts.freed}</p>
      </Note>
    )
  if (trial.kind === 'too-few')
    return (
      <Note is="help">
        <p>{tooFewMentors(trial.eligible)}</p>
      </Note>
    )
  const { worse, better } = planChanges(trial)
  const { moved, outside } = trial
  const same = worse.length + better.length + moved.length === 0
  return (
    <>
      {outside.map((one) => (
        <Note is="help">
          <p>{texts.outside(words.name(one.mentee), words.name(one.mentor))}</p>
        </Note>
      ))}
      {same && <p>{texts.same}</p>}
      {!same && worse.length === 0 && <p>{texts.nothingLost}</p>}
      <Told title={texts.worse} lines={worse} />
      <Told title={texts.better} lines={better} />
      <Told title={texts.moved} lines={moved.map((one) => movedText(one, words.short))} />
    </>
  )
}

type KeptProps = {
  readonly desk: BoardDesk
  /** Undefined where locks cannot stand together. */
  readonly plan: readonly ChosenPair[] | undefined
  readonly words: BoardWords
}

/** R-DSK-4. What was kept a moment ago, and the way back; a lock that gives way to what people answered says so. */
export function Lately({ desk: { lately, mayCorrect }, plan, words }: KeptProps) {
  if (!lately || !mayCorrect) return null
  const stands = ({ kind, mentee, mentor }: TriedChange) =>
    kind !== 'lock' || !plan || plan.some((one) => one.request === mentee && one.block === mentor)
  return (
    <Note is={lately.kept.every(stands) ? 'ok' : 'help'}>
      {lately.kept.map((one) => {
        const say = stands(one) ? texts.kept[one.kind] : texts.outside
        return <p>{say(words.name(one.mentee), words.name(one.mentor))}</p>
      })}
      <ActionButton
        action={{ label: texts.undo, post: '/pairs/keep', fields: { try: written(lately.undo) } }}
        look="second"
        slim
      />
    </Note>
  )
}

/** A tried lift is of a lock or of a ban. */
function changeText(one: TriedChange, pairs: Decided['pairs'], words: BoardWords): string {
  const names = [words.name(one.mentee), words.name(one.mentor)] as const
  if (one.kind !== 'lift') return texts.change[one.kind](...names)
  const kept = pairs.find((other) => other.mentee === one.mentee && other.mentor === one.mentor)
  return kept?.correction === 'ban' ? texts.change.liftBan(...names) : texts.change.lift(...names)
}
