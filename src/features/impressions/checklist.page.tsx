import { checklist } from '#domain/impressions/checklist.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Pick } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import type { ChecklistPage } from './queries.ts'
import { impressionsTexts, sheetTexts, checklistTexts as texts } from './texts.ts'

/** Nine criteria of the curator's own, once a school year. */
export function checklistPage({ schoolYear, answers, result }: ChecklistPage, trouble?: Trouble): Page {
  const kept = answers.map((one, at) => [`c${at}`, one === null ? '' : String(one)])
  const values = { ...Object.fromEntries(kept), ...trouble?.values }
  const errors = trouble?.errors ?? {}
  return {
    title: texts.title,
    width: 'narrow',
    place: '/impressions',
    body: (
      <>
        <Crumb href="/impressions">{sheetTexts.back}</Crumb>
        <ErrorSummary errors={errors} />
        <Head title={texts.title} lead={texts.lead(schoolYear)} />
        {result && (
          <Note is="ok">
            <p>{impressionsTexts.checklistDone(result.sum, result.level)}</p>
          </Note>
        )}
        <Form action="/impressions/checklist" guard>
          {checklist.criteria.map((label, at) => (
            <Pick
              name={`c${at}`}
              label={label}
              values={values}
              errors={errors}
              options={checklist.scale.map(({ value, title }) => ({ value, label: title }))}
            />
          ))}
          <p class="small sec">
            {texts.seen} {texts.memory(checklist.basis)}
          </p>
          <FormButtons>
            <Button>{texts.button}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
