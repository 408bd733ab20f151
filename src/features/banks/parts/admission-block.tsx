import type { MentorRow } from '#domain/banks/mentor-rows.ts'
import { sentenceEnd } from '#kit/russian/dates.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, More } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { Trouble } from '../../route.ts'
import type { Card } from '../queries.ts'
import { AdmissionFields, SuspensionFields } from './admission-fields.tsx'
import { cardTexts as texts } from './card-texts.ts'
import { admissionTexts as words } from './texts.ts'

type AdmissionBlockProps = {
  readonly row: MentorRow
  readonly card: Card
  readonly trouble: Trouble
}

/** The admission now and before, the suspension, and what may be done about them. */
export function AdmissionBlock({ row, card, trouble }: AdmissionBlockProps) {
  const { person, state } = row
  const own = card.bank.admissions.filter((one) => one.person === person)
  const suspended = card.bank.suspensions.filter((one) => one.person === person)
  const isIn = state === 'admitted' || state === 'ahead' || state === 'suspended'
  const wrong = (...names: readonly string[]) => names.some((name) => trouble.errors[name])
  return (
    <Block id="admission" title={texts.admission}>
      {own.length === 0 && <p>{texts.notAdmitted}</p>}
      {own.map((one) => (
        <p>
          <b>{words.admitted(one.from, one.through, one.by)}</b>
          {one.minutesNumber && one.minutesOn && `, ${words.minutes(one.minutesNumber, one.minutesOn)}`}.{' '}
          <span class="sec">{sentenceEnd(one.grounds)}</span>
        </p>
      ))}
      {suspended.map((one) => (
        <p>
          {words.suspended(one.from, one.through)}. <span class="sec">{sentenceEnd(one.because)}</span>
        </p>
      ))}
      {card.mayAdmit && !isIn && (
        <More
          summary={texts.admitOpen}
          open={wrong('admittedFrom', 'admittedBy', 'grounds', 'minutesNumber', 'minutesOn', 'form')}
        >
          <Form action={`/mentors/${person}/admission`}>
            <input type="hidden" name="do" value="admit" />
            <AdmissionFields trouble={trouble} today={card.today} onlyCouncil={!card.mayDecide} />
            <FormButtons>
              <Button>{texts.admit}</Button>
            </FormButtons>
          </Form>
        </More>
      )}
      {card.mayAdmit && isIn && (
        <>
          {state === 'suspended' && (
            <ActionButton
              action={{
                label: texts.resume,
                post: `/mentors/${person}/suspension`,
                fields: { do: 'resume' },
              }}
              look="second"
            />
          )}
          {state === 'admitted' && (
            <More summary={texts.suspendOpen} open={wrong('suspendedFrom', 'suspendedThrough', 'because')}>
              <Form action={`/mentors/${person}/suspension`}>
                <input type="hidden" name="do" value="suspend" />
                <SuspensionFields trouble={trouble} today={card.today} />
                <FormButtons>
                  <Button look="second">{texts.suspend}</Button>
                </FormButtons>
              </Form>
            </More>
          )}
          <More summary={texts.endAdmission} open={wrong('endsFrom')}>
            <Form action={`/mentors/${person}/admission`}>
              <input type="hidden" name="do" value="end" />
              <DateField
                {...trouble}
                name="endsFrom"
                label={texts.endsFrom}
                hint={texts.endsHint}
                today={card.today}
              />
              <FormButtons>
                <Button look="second">{texts.endAdmission}</Button>
              </FormButtons>
            </Form>
          </More>
        </>
      )}
    </Block>
  )
}

/** Whether the proposal may name this person, through the same draft and check as for many. */
export function Candidacy({ row, card }: Omit<AdmissionBlockProps, 'trouble'>) {
  if (row.outside || ['admitted', 'ahead', 'suspended'].includes(row.state)) return null
  const decided = card.decisions.mentors.some((one) => one.person === row.person)
  const deed = decided ? 'by-rule' : row.candidate?.verdict === 'yes' ? 'exclude' : 'include'
  const label = { 'by-rule': texts.undoDeclined, exclude: texts.exclude, include: texts.include }[deed]
  return (
    <Block id="candidacy" title={texts.decisions}>
      <ActionButton
        action={{ label, post: '/mentors/bulk', fields: { do: deed, person: row.person } }}
        look="second"
      />
    </Block>
  )
}
