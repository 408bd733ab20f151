import { longDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import { History } from '#ui/work/history.tsx'
import type { Page, Trouble } from '../route.ts'
import type { NotesPage } from './queries.ts'
import { notesTexts as texts } from './texts.ts'

const home = '/sensitive/notes'

/** R-KEY-4. First of whom there are notes, then the notes about one. */
export function notesPage(page: NotesPage, trouble?: Trouble): Page {
  return page.chosen ? aboutOne(page, trouble) : aboutWhom(page)
}

function aboutWhom({ people, counts }: NotesPage): Page {
  const written = people.filter(({ id }) => counts.has(id))
  return {
    title: texts.title,
    place: '/sensitive',
    body: (
      <>
        <Crumb href="/sensitive">{texts.back}</Crumb>
        <Head title={texts.title} lead={texts.lead} />
        {written.length === 0 ? (
          <Empty title={texts.emptyTitle} why={texts.empty} />
        ) : (
          <Table
            caption={texts.title}
            dense
            rows={written}
            columns={[
              {
                title: texts.person,
                kind: 'head',
                cell: (one) => <a href={`${home}?person=${one.id}`}>{wholeName(one)}</a>,
              },
              { title: texts.count, kind: 'short', cell: ({ id }) => texts.notes(counts.get(id) ?? 0) },
            ]}
          />
        )}
        <form method="get" action={home}>
          <Select
            errors={{}}
            values={{}}
            name="person"
            label={texts.whose}
            options={people.map((one) => ({ value: one.id, label: wholeName(one) }))}
          />
          <FormButtons>
            <Button look="second">{texts.open}</Button>
          </FormButtons>
        </form>
      </>
    ),
  }
}

function aboutOne({ chosen, notes }: NotesPage, trouble?: Trouble): Page {
  const { id } = chosen!
  const title = texts.about(wholeName(chosen!))
  const field = { errors: trouble?.errors ?? {}, values: trouble?.values ?? {} }
  return {
    title,
    place: '/sensitive',
    width: 'narrow',
    body: (
      <>
        <Crumb href={home}>{texts.backToAll}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={title} lead={texts.lead} />
        <Form action={home} guard>
          <input type="hidden" name="person" value={id} />
          <TextArea {...field} name="says" label={texts.says} hint={texts.hint} seenBy={texts.seenBy} />
          <FormButtons>
            <Button>{texts.write}</Button>
          </FormButtons>
        </Form>
        <Block id="notes" title={texts.title}>
          {notes.length === 0 ? (
            <p>{texts.none}</p>
          ) : (
            <History
              lines={notes.map((one) => ({
                datetime: one.on,
                time: longDay(one.on),
                sentence: <span class="typed">{one.says}</span>,
                under: (
                  <ActionButton
                    action={{
                      label: texts.drop,
                      post: `${home}/drop`,
                      fields: { person: id, note: one.id },
                    }}
                    look="quiet"
                    slim
                    about={longDay(one.on)}
                  />
                ),
              }))}
            />
          )}
        </Block>
      </>
    ),
  }
}
