import { lossOf } from '#domain/explanations/plan-loss.ts'
import type { Change, Variant } from '#domain/matching/change-variants.ts'
import type { Solution } from '#domain/matching/problem.ts'
import { mentorOf } from '#domain/mentorships/mentorship.ts'
import type { Step } from '#domain/mentorships/variant-steps.ts'
import type { YearVariants } from '#domain/mentorships/year-variants.ts'
import type { Alone } from '#domain/needs/proposal.ts'
import { type CasedName, lossParts, movedText } from '#pieces/explanation-texts.ts'
import { whyNobody } from '#pieces/pair-texts.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Block } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { variantTexts as texts } from '../texts.ts'

type Shown = Extract<Variant, { readonly plan: Solution }>
type Props = {
  readonly one: YearVariants['variants'][number]
  readonly answer: YearVariants
  readonly most: number
  readonly name: CasedName
}

/** One variant: what it gives, who gets another mentor, and how to carry it out. */
export function VariantBlock({ one: { variant, steps }, answer, most, name }: Props) {
  const titleOf = (one: Variant['name']) => {
    if (one === 'few') return texts.names.few(most)
    return one === 'stay' ? texts.names.stay(answer.left.length) : texts.names.best
  }
  const title = titleOf(variant.name)
  if (!('plan' in variant))
    return (
      <Block id={variant.name} title={title}>
        <p>{texts.refused}</p>
      </Block>
    )
  const before = answer.variants
    .map((other) => other.variant)
    .filter((other): other is Shown => 'plan' in other)
  const same = before.find((other) => other !== variant && isBefore(other, variant) && isSame(other, variant))
  return (
    <Block id={variant.name} title={title}>
      {same ? (
        <p>{texts.same(titleOf(same.name))}</p>
      ) : (
        <>
          <Sums variant={variant} stay={before.find((other) => other.name === 'stay')} answer={answer} />
          <Changes variant={variant} steps={steps} answer={answer} name={name} />
          <Alones plan={variant.plan} name={name} />
          <p class="small sec">{variant.exact ? texts.proven : texts.notProven}</p>
        </>
      )}
    </Block>
  )
}

const order = ['stay', 'few', 'best'] as const
const isBefore = (one: Shown, other: Shown) => order.indexOf(one.name) < order.indexOf(other.name)
const isSame = (one: Shown, other: Shown) => JSON.stringify(one.changes) === JSON.stringify(other.changes)

type PartProps = { readonly variant: Shown; readonly answer: YearVariants }

function Sums({ variant: { plan, name }, stay, answer }: PartProps & { readonly stay: Shown | undefined }) {
  const loss = stay && name !== 'stay' ? lossOf(stay.plan, plan) : undefined
  const even = loss && loss.spread !== 0 ? [loss.spread < 0 ? texts.evener : texts.lessEven] : []
  const gains = loss ? [...lossParts(loss), ...even] : []
  return (
    <p>
      {texts.plan(plan.served, answer.school.present.problem.requests.length, plan.worst, plan.total)}
      {gains.length > 0 && ` ${texts.than(gains.join(', '))}`}
    </p>
  )
}

type ChangesProps = PartProps & { readonly steps: readonly Step[]; readonly name: CasedName }

function Changes({ variant: { changes, plan }, steps, answer, name }: ChangesProps) {
  const forms = steps.filter((step) => step.kind === 'form')
  const others = steps.filter((step) => step.kind !== 'form')
  const shown = changes.filter((one) => one.to !== null)
  if (shown.length === 0) return <p>{texts.nobodyMoves}</p>
  return (
    <>
      <p>{texts.moves(changes.filter((one) => one.moves).length)}</p>
      <ul class="plain">
        {shown.map((change) => (
          <li>
            {movedText({ ...change, from: fromOf(change, answer) }, name)}{' '}
            {change.moves && <State is="help">{texts.moving}</State>}{' '}
            <StepLink step={others.find((step) => isFor(step, change.request))} />
          </li>
        ))}
      </ul>
      {forms.length > 0 && (
        <>
          {others.length > 0 && <p class="small sec">{texts.order}</p>}
          <p>
            <ButtonLink href={`/mentorships/make?pairs=${linesOf(forms, plan).join(',')}`} look="second">
              {texts.form(forms.length)}
            </ButtonLink>
          </p>
        </>
      )}
    </>
  )
}

/** One mentor with three or more is a group: those who are new come as one line. */
function linesOf(forms: readonly Extract<Step, { kind: 'form' }>[], plan: Solution): readonly string[] {
  const leads = (mentor: string) => plan.pairs.filter((pair) => pair.block === mentor).length
  return [...Map.groupBy(forms, (one) => one.to)].flatMap(([mentor, own]) => {
    const mentees = own.map((one) => one.mentee)
    return leads(mentor) > 2 && mentees.length <= 6
      ? [[mentor, ...mentees].join(':')]
      : mentees.map((mentee) => `${mentor}:${mentee}`)
  })
}

const isFor = ({ mentorship }: Exclude<Step, { kind: 'form' }>, mentee: string) =>
  mentorship.members.some((one) => one.side === 'mentee' && one.person === mentee)

/** Also the mentor who works here no more. */
function fromOf({ request, from }: Change, { school }: YearVariants): string | null {
  const now = school.mentorshipOf.get(request)
  return from ?? (now ? mentorOf(now).person : null)
}

function StepLink({ step }: { readonly step: Exclude<Step, { kind: 'form' }> | undefined }) {
  if (!step) return null
  const card = `/mentorships/${step.mentorship.id}`
  if (step.kind === 'replace')
    return <a href={`${card}/change?what=replace&mentor=${step.to}`}>{texts.replace}</a>
  const split = step.kind === 'split'
  return (
    <>
      <a href={split ? `${card}/change?what=end` : card}>{split ? texts.split : texts.drop}</a>{' '}
      <span class="small sec">{split ? texts.splitWhy : texts.dropWhy}</span>
    </>
  )
}

function Alones({ plan, name }: { readonly plan: Solution; readonly name: CasedName }) {
  if (plan.unmatched.length === 0) return null
  return (
    <ul class="plain">
      {plan.unmatched.map(({ request, why, counts }) => (
        <li>
          {movedText({ request, from: null, to: null }, name)}{' '}
          <span class="sec">
            {whyNobody({
              mentee: request,
              why,
              counts: counts.map(({ reason, blocks }) => ({
                reason: reason as Alone['counts'][number]['reason'],
                mentors: blocks,
              })),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
