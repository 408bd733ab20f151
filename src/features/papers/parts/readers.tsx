import type { Reader } from '#domain/papers/paper.ts'
import { longDay } from '#kit/russian/dates.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Checkboxes } from '#ui/forms/choice.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Trouble } from '../../route.ts'
import { waitsFor } from '../ask-readers.ts'
import type { PaperPage } from '../queries.ts'
import { paperTexts } from '../texts.ts'

const texts = paperTexts.readers

type Props = { readonly shown: PaperPage; readonly trouble: Trouble | undefined }

/** Who signs and who reads, when and how it was done. */
export function Readers({ shown, trouble = { errors: {}, values: {} } }: Props) {
  const { paper, names, mayKeep, today } = shown
  if (paper.readers.length === 0) return null
  const nameOf = ({ person }: Reader) => names.get(person) ?? ''
  const readers = paper.readers.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'ru'))
  const waiting = readers.filter(({ must, done }) => must === 'acknowledge' && done === null)
  const asked = readers.filter((one) => waitsFor(one, paper)).length
  return (
    <Block id="readers" title={texts.title}>
      <Table
        caption={texts.caption}
        rows={readers}
        columns={[
          { title: texts.person, kind: 'head', cell: nameOf },
          { title: texts.must, cell: ({ must }) => texts.musts[must] },
          { title: texts.done, cell: doneWords },
        ]}
      />
      {mayKeep && asked > 0 && (
        <p class="field">
          <ActionButton
            action={{ label: paperTexts.links.press(asked), post: `/papers/${paper.id}/ask` }}
            look="second"
          />
        </p>
      )}
      {mayKeep && paper.signedOn !== null && waiting.length > 0 && (
        <Form action={`/papers/${paper.id}/readers`}>
          <Checkboxes
            name="people"
            label={texts.people}
            options={waiting.map((one) => ({ value: one.person, label: nameOf(one) }))}
            {...trouble}
          />
          <DateField name="readOn" label={texts.on} today={today} {...trouble} />
          <FormButtons>
            <Button look="second">{texts.press}</Button>
          </FormButtons>
        </Form>
      )}
    </Block>
  )
}

function doneWords({ done }: Reader) {
  if (done === null) return <State is="wait">{texts.waits}</State>
  return texts.doneBy(longDay(done.on), paperTexts.sources[done.source])
}
