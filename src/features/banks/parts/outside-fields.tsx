import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, More } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import type { Trouble } from '../../route.ts'
import { cardTexts as texts } from './card-texts.ts'

/** Where the mentor works and by which agreement one comes. */
export function OutsideFields({ trouble, today }: { readonly trouble: Trouble; readonly today: string }) {
  return (
    <>
      <TextField {...trouble} name="employer" label={texts.employer} />
      <TextField {...trouble} name="outsidePosition" label={texts.position} />
      <TextField {...trouble} name="agreement" label={texts.agreement} hint={texts.agreementHint} optional />
      <DateField {...trouble} name="comesFrom" label={texts.comesFrom} today={today} />
      <DateField {...trouble} name="comesThrough" label={texts.comesThrough} today={today} optional />
    </>
  )
}

type ChangeOutsideProps = {
  readonly outside: OutsideMentor
  readonly trouble: Trouble
  readonly today: string
}

export function ChangeOutside({ outside, trouble, today }: ChangeOutsideProps) {
  const kept = {
    employer: outside.employer,
    outsidePosition: outside.position,
    agreement: outside.agreement ?? '',
    comesFrom: outside.from,
    comesThrough: outside.through ?? '',
  }
  const wrong = Object.keys(kept).some((name) => trouble.errors[name])
  return (
    <Block id="outside" title={texts.outside}>
      <More summary={texts.changeOutside} open={wrong}>
        <Form action={`/mentors/outside/${outside.person}`}>
          <OutsideFields
            trouble={{ errors: trouble.errors, values: { ...kept, ...(wrong ? trouble.values : {}) } }}
            today={today}
          />
          <FormButtons>
            <Button look="second">{texts.save}</Button>
          </FormButtons>
        </Form>
      </More>
    </Block>
  )
}
