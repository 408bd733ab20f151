import { longMoment } from '#kit/russian/dates.ts'
import type { Note, NoteKind } from '#store/notes.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, More } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import { History } from '#ui/work/history.tsx'
import type { Trouble } from '../../route.ts'
import type { OwnPage } from '../queries.ts'
import { noteTexts as texts } from '../texts.ts'
import { shortName } from './people.ts'

type NotesProps = { readonly page: OwnPage; readonly trouble?: Trouble | undefined }

/** R-MTG-9. Two clearly different things: what both read, and what one keeps for oneself. */
export function NotesBlocks({ page, trouble }: NotesProps) {
  return (
    <>
      <Block id="shared" title={texts.sharedTitle}>
        <p class="lead">{texts.sharedLead}</p>
        <Notes page={page} trouble={trouble} kind="shared" notes={page.shared} />
      </Block>
      <Block id="private" title={texts.privateTitle}>
        <p class="lead">{page.byLink ? texts.byLink : texts.privateLead}</p>
        <Notes page={page} trouble={trouble} kind="private" notes={page.own} />
      </Block>
    </>
  )
}

type OneKind = NotesProps & { readonly kind: NoteKind; readonly notes: readonly Note[] }

function Notes({ page: { desk, byLink }, trouble, kind, notes }: OneKind) {
  const { people, zone, reader, mentorship } = desk
  const action = `/asked/meetings/${mentorship.id}/notes`
  const name = `says-${kind}`
  const here = trouble?.values.kind === kind
  const errors: Record<string, string> = here && trouble.errors.says ? { [name]: trouble.errors.says } : {}
  const fields = { errors, values: here ? { [name]: trouble.values[name] } : {} }
  return (
    <>
      {notes.length > 0 && (
        <History
          lines={notes.map((one) => ({
            datetime: one.writtenAt,
            time: longMoment(one.writtenAt, zone),
            sentence: (
              <>
                {kind === 'shared' && <b>{shortName(people, one.person)}: </b>}
                {one.says}
              </>
            ),
            under: one.person === reader && (
              <ActionButton
                action={{ label: texts.drop, post: action, fields: { do: 'drop', kind, note: one.id } }}
                look="quiet"
                slim
                about={one.says.slice(0, 40)}
              />
            ),
          }))}
        />
      )}
      <More summary={texts[kind]} open={here}>
        <Form action={action}>
          <input type="hidden" name="do" value="write" />
          <input type="hidden" name="kind" value={kind} />
          <TextArea
            {...fields}
            name={name}
            label={texts[kind]}
            seenBy={kind === 'shared' ? texts.sharedSeen : byLink ? texts.byLinkSeen : texts.privateSeen}
            rows={2}
          />
          <FormButtons>
            <Button look="second">{kind === 'shared' ? texts.sharedButton : texts.privateButton}</Button>
          </FormButtons>
        </Form>
      </More>
    </>
  )
}
