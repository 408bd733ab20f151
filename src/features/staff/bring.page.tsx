import { longMoment } from '#kit/russian/dates.ts'
import { peopleTitle } from '#pieces/texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { FileField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { importTexts as texts } from './parts/texts.ts'
import type { ImportsPage } from './queries.ts'

/** The first step: a file. */
export function bringPage({ imports, zone }: ImportsPage, trouble?: Trouble): Page {
  const errors = trouble?.errors ?? {}
  return {
    title: texts.title,
    place: '/people',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/people">{peopleTitle}</Crumb>
        <Steps steps={texts.steps} current={0} />
        <ErrorSummary errors={errors} />
        <Head title={texts.title} lead={texts.fileLead} />
        <Form action="/staff" files>
          <FileField
            name="list"
            label={texts.file}
            hint={texts.fileHint}
            errors={errors}
            values={{}}
            accept=".xlsx,.xls,.ods,.csv,.txt,.tsv,.html,.xml"
          />
          <FormButtons>
            <Button>{texts.bring}</Button>
          </FormButtons>
        </Form>
        {imports.length > 0 && (
          <Block id="earlier" title={texts.earlier}>
            <ul class="plain">
              {imports.map(({ id, fileName, createdAt, state }) => (
                <li>
                  <a href={`/staff/${id}`}>{fileName}</a>{' '}
                  <span class="sec">
                    {longMoment(createdAt, zone)}, {texts.states[state]}
                  </span>
                </li>
              ))}
            </ul>
          </Block>
        )}
      </>
    ),
  }
}
