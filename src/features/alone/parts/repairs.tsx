import { hallSet } from '#domain/explanations/hall-set.ts'
import type { AlonePerson } from '#domain/mentorships/alone.ts'
import { menteeRepairs, type RepairWhat, type TriedRepairs } from '#domain/needs/mentee-repairs.ts'
import type { OpenPool } from '#domain/needs/open-pool.ts'
import { type CasedName, hallText, repairedText, repairText } from '#pieces/explanation-texts.ts'
import { type Action, ActionButton } from '#ui/blocks/actions.tsx'
import { aloneTexts as texts } from '../texts.ts'

type OfProps = { readonly of: AlonePerson; readonly open: OpenPool; readonly name: CasedName }

/** Who shares the places that are short, where it is the places. */
export function Short({ of: { person, because }, open, name }: OfProps) {
  const short = because.kind === 'nobody' ? hallSet(open.question, person) : undefined
  return short ? <p>{hallText(short, name)}</p> : null
}

type RepairsProps = OfProps & {
  readonly tried: TriedRepairs
  /** Otherwise one link away: each is worth several plans. */
  readonly shown: boolean
}

/** The three cheapest ways out, each tried by a new plan. */
export function Repairs({ of: { person, because }, open, name, tried, shown }: RepairsProps) {
  if (because.kind !== 'nobody') return null
  if (!shown)
    return (
      <p>
        <a href={`/alone?help=${person}#person-${person}`}>
          {texts.help}
          <span class="vh">: {name(person)}</span>
        </a>
      </p>
    )
  const found = menteeRepairs(open, person, tried)
  if (found.length === 0) return <p class="sec">{texts.repairsNone}</p>
  return (
    <>
      <p>
        <b>{texts.repairs}</b>
      </p>
      <ul class="plain">
        {found.map((one) => (
          <li>
            {repairText(one.what, name, person)}. <span class="sec">{repairedText(one, name, person)}</span>{' '}
            <ActionButton
              action={actionOf(one.what, person)}
              look="quiet"
              slim
              about={repairText(one.what, name, person)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function actionOf(what: RepairWhat, mentee: string): Action {
  if (what.kind === 'lift-ban')
    return { label: texts.toBan, post: '/pairs/lift', fields: { mentee, mentor: what.mentor } }
  return what.kind === 'widen'
    ? { label: texts.toMentee, href: `/mentees/${mentee}#topics` }
    : { label: texts.toMentor, href: `/mentors/${what.mentor}` }
}
