import { wholeName } from '#kit/russian/full-name.ts'
import type { Person } from '#store/people.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { More } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { menteesTexts as texts } from '../texts.ts'
import { jobOf } from './list-parts.tsx'

/** Whom the rules did not name: chosen here, the reason is chosen on the check. */
export function AddMentee({ people }: { readonly people: readonly Person[] }) {
  if (people.length === 0) return null
  return (
    <More summary={texts.addTitle}>
      <p>{texts.addAbout}</p>
      <Form action="/mentees/bulk">
        <input type="hidden" name="do" value="add" />
        <Select
          errors={{}}
          values={{}}
          name="person"
          label={texts.person}
          options={people.map((one) => ({
            value: one.id,
            label: [wholeName(one), jobOf(one)].filter(Boolean).join(', '),
          }))}
        />
        <FormButtons>
          <Button look="second">{texts.add}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}
