import type { Moved } from '#domain/explanations/plan-loss.ts'
import type { PlanMeasures } from '#domain/explanations/plan-measures.ts'
import { type Policy, policies } from '#domain/matching/problem.ts'
import { selfChosen } from '#domain/matching/self-chosen.ts'
import { chosenThemselves } from '#domain/needs/chosen-themselves.ts'
import { fieldsOf } from '#domain/needs/read-pair-settings.ts'
import { type PlansBeside, plansBeside, tooFewAmong } from '#domain/needs/trial.ts'
import { mostTried, type TriedChange, withTried } from '#domain/needs/tried-changes.ts'
import { policyNames } from '#pieces/pair-settings-texts.ts'
import { tooFewMentors } from '#pieces/pair-texts.ts'
import { planChanges } from '#pieces/plan-texts.ts'
import { refusalText } from '#pieces/refusal-texts.ts'
import { Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { FormButtons } from '#ui/forms/form.tsx'
import { Table } from '#ui/tables/table.tsx'
import { Outcome, Told, Ways } from '#ui/work/told.tsx'
import type { Page } from '../route.ts'
import {
  type BoardWords,
  boardWords,
  proposedUnder,
  proposedWith,
  settingsUnder,
} from './parts/board-words.ts'
import { compareTexts as texts } from './parts/texts.ts'
import { boardAddress, written } from './parts/tried-address.ts'
import type { CompareDesk } from './queries.ts'

/** R-DSK-6. The present plan beside another one: what each is worth, and only the pairs that differ. */
export function comparePage(desk: CompareDesk): Page {
  const words = boardWords(desk)
  const own = desk.settings.policy
  const policy = desk.chosen ? own : (desk.policy ?? (desk.tried.length > 0 ? own : otherThan(own)))
  const now = proposedWith(desk, [])
  const other = proposedUnder(desk, policy, desk.tried, now)
  const plan =
    desk.chosen && other.open ? chosenThemselves(other.open, desk.chosen) : other.open?.question.base
  const few = tooFewAmong(now, other)
  const beside = now.open && plan && few === undefined ? plansBeside(now.open.question.base, plan) : undefined
  return {
    title: texts.title,
    place: '/pairs',
    width: 'wide',
    body: (
      <>
        <Crumb href={boardAddress({ tried: desk.tried })}>{texts.back}</Crumb>
        <Head title={texts.title} lead={texts.lead} />
        <Choice desk={desk} policy={desk.chosen ? undefined : policy} />
        {desk.chosen && (
          <Note is="help">
            <p>{texts.chosenHow[desk.chosen]}</p>
          </Note>
        )}
        {beside ? (
          <Beside beside={beside} words={words} />
        ) : (
          <Note is="bad">
            <p>{texts.noPlan}</p>
            {few !== undefined && <p>{tooFewMentors(few)}</p>}
            {[now, other].map(
              ({ proposal }) => !proposal.ok && <p>{refusalText(proposal.refusal, words.name)}</p>,
            )}
          </Note>
        )}
        {beside && desk.chosen && <TryChosen desk={desk} moved={beside.moved} />}
        {beside && !desk.chosen && <Take desk={desk} policy={policy} isSame={beside.moved.length === 0} />}
      </>
    ),
  }
}

const otherThan = (policy: Policy): Policy => policies.find((one) => one !== policy)!

type ChoiceProps = { readonly desk: CompareDesk; readonly policy: Policy | undefined }

function Choice({ desk: { tried, settings, chosen }, policy }: ChoiceProps) {
  const kept = tried.length > 0 ? `try=${written(tried)}&` : ''
  const offered = policies.filter((one) => tried.length > 0 || one !== settings.policy)
  return (
    <Ways label={texts.what}>
      <span>{texts.what}:</span>
      {offered.map((one) => (
        <a href={`/pairs/compare?${kept}policy=${one}`} aria-current={one === policy ? 'true' : undefined}>
          {one === settings.policy ? texts.tried : policyNames[one]}
        </a>
      ))}
      {selfChosen.map((one) => (
        <a href={`/pairs/compare?${kept}chosen=${one}`} aria-current={one === chosen ? 'true' : undefined}>
          {texts.chosen[one]}
        </a>
      ))}
    </Ways>
  )
}

type BesideProps = { readonly beside: PlansBeside; readonly words: BoardWords }

function Beside({ beside, words }: BesideProps) {
  const { before, after, moved } = beside
  const { worse, better } = planChanges(beside)
  const equal = worse.length + better.length === 0
  return (
    <>
      <Table
        caption={texts.caption}
        rows={rowsOf(before, after)}
        columns={[
          { title: texts.measure, kind: 'head', cell: ([title]) => title },
          { title: texts.now, cell: ([, now]) => now },
          { title: texts.other, cell: ([, , other]) => other },
        ]}
      />
      <Block id="worth" title={texts.worth}>
        <Outcome>
          {equal && <p>{moved.length === 0 ? texts.same : texts.equal}</p>}
          <Told title={texts.worse} lines={worse} />
          <Told title={texts.better} lines={better} />
        </Outcome>
      </Block>
      {moved.length > 0 && <Differences moved={moved} words={words} />}
    </>
  )
}

/** The worst-off and the pairs that would rather be together stand next to one another (R-EXP-9). */
function rowsOf(now: PlanMeasures, other: PlanMeasures): (readonly [string, string, string])[] {
  const both = (title: string, tell: (plan: PlanMeasures) => string) =>
    [title, tell(now), tell(other)] as const
  const classes = now.servedByClass.flatMap(({ priority }) => {
    const of = (plan: PlanMeasures) => {
      const own = plan.servedByClass.find((one) => one.priority === priority)
      return texts.of(own?.served ?? 0, own?.of ?? 0)
    }
    const title = texts.rows.classes[priority]
    return title && of(now) !== of(other) ? [both(title, of)] : []
  })
  return [
    both(texts.rows.served, (plan) => texts.of(plan.served, plan.asked)),
    ...classes,
    both(texts.rows.worst, (plan) => texts.points(plan.worst)),
    both(texts.rows.blocking, (plan) => String(plan.blocking[0])),
    both(texts.rows.blocking50, (plan) => String(plan.blocking[50])),
    both(texts.rows.blocking100, (plan) => String(plan.blocking[100])),
    both(texts.rows.total, (plan) => String(plan.total)),
    both(texts.rows.mostLed, (plan) => texts.led(plan.mostLed)),
  ]
}

function Differences({ moved, words }: { readonly moved: readonly Moved[]; readonly words: BoardWords }) {
  const mentor = (id: string | null) => (id === null ? texts.nobody : words.name(id))
  return (
    <Block id="differences" title={texts.differences}>
      <Table
        caption={texts.differencesCaption}
        rows={moved}
        columns={[
          { title: texts.mentee, kind: 'head', cell: (one) => words.name(one.request) },
          { title: texts.now, cell: (one) => mentor(one.from) },
          { title: texts.other, cell: (one) => mentor(one.to) },
        ]}
      />
    </Block>
  )
}

type TryChosenProps = { readonly desk: CompareDesk; readonly moved: readonly Moved[] }

/** What people would choose is no setting: its pairs go to the board as tried ones, where each can be left out. */
function TryChosen({ desk: { tried, mayCorrect }, moved }: TryChosenProps) {
  const locks = moved.flatMap(({ request, to }): TriedChange[] =>
    to === null ? [] : [{ kind: 'lock', mentee: request, mentor: to }],
  )
  if (!mayCorrect || locks.length === 0) return null
  if (tried.length + locks.length > mostTried) return <p class="sec">{texts.tooMany(mostTried)}</p>
  return (
    <Block id="try" title={texts.tryTitle}>
      <p class="sec">{texts.tryChosenWhy}</p>
      <Buttons>
        <ButtonLink href={boardAddress({ tried: locks.reduce(withTried, tried) }, 'tried')}>
          {texts.tryChosen}
        </ButtonLink>
      </Buttons>
    </Block>
  )
}

type TakeProps = { readonly desk: CompareDesk; readonly policy: Policy; readonly isSame: boolean }

/** What is tried is kept by one press; another policy is kept like any other setting. */
function Take({ desk, policy, isSame }: TakeProps) {
  const { tried, settings, mayCorrect, mayTune } = desk
  const other = settingsUnder(desk, policy)
  const isOther = policy !== settings.policy
  if (isOther && tried.length > 0) return <p class="sec">{texts.oneOfTwo}</p>
  if (isOther ? !mayTune : tried.length === 0 || !mayCorrect) return null
  return (
    <form method="post" action={isOther ? '/pairs/settings' : '/pairs/keep'}>
      {Object.entries(isOther ? fieldsOf(other) : { try: written(tried) }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="sec">{isOther ? texts.takePolicy : texts.takeTried}</p>
      <FormButtons>
        <Button look={isSame ? 'second' : 'primary'}>{texts.take}</Button>
      </FormButtons>
    </form>
  )
}
