import type { Given } from '#domain/surveys/questionnaire.ts'
import { fieldsOf } from '#domain/surveys/read-sheet.ts'
import { longDay, shortDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { SheetFields } from '#pieces/sheet-fields.tsx'
import { campaignTitle, sheetSourceWords } from '#pieces/survey-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import type { Errors } from '#ui/forms/field.tsx'
import { ErrorSummary, Form, FormButtons, Send } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { Page } from '../route.ts'
import type { SheetPage } from './queries.ts'
import { paperTexts as texts } from './texts.ts'

type Typed = { readonly fields: Given; readonly part: 'first' | 'rest'; readonly errors?: Errors }

/** What stands on paper, in two steps; what was chosen in the first travels along with the second. */
export function paperPage(page: SheetPage, typed: Typed = firstOf(page)): Page {
  const { campaign, questionnaire, invitation, person, sheet, kind, today } = page
  const { fields, part, errors = {} } = typed
  const first = questionnaire.questions.filter((one) => one.first).map(({ code }) => code)
  return {
    title: `${texts.title}: ${wholeName(person)}`,
    place: '/surveys',
    body: (
      <>
        <Crumb href={`/surveys/${campaign.id}`}>{campaignTitle(campaign)}</Crumb>
        <ErrorSummary errors={errors} />
        <Head title={texts.title} lead={wholeName(person)} />
        <Steps steps={texts.steps} current={part === 'first' ? 0 : 1} />
        {sheet.handedIn && (
          <Note is="help">
            <p>{texts.was(sheetSourceWords[sheet.handedIn.source], longDay(sheet.handedIn.on))}</p>
          </Note>
        )}
        {questionnaire.survey === 'needs' && (
          <Note>
            <p>{texts.sensitive}</p>
          </Note>
        )}
        <Form action={`/sheets/${invitation.id}/paper`} guard>
          {part === 'rest' && <Carried fields={fields} codes={first} />}
          {part === 'rest' && (
            <DateField
              name="on"
              label={texts.on}
              errors={errors}
              values={{ on: fields.on?.[0] ?? shortDay(today) }}
              today={today}
            />
          )}
          <SheetFields {...{ questionnaire, kind, errors, part }} values={fields} fromPaper />
          <Buttons part={part} path={`/sheets/${invitation.id}/paper`} />
        </Form>
      </>
    ),
  }
}

function Carried({ fields, codes }: { readonly fields: Given; readonly codes: readonly string[] }) {
  return (
    <>
      {codes.flatMap((code) =>
        (fields[code] ?? []).map((value) => <input type="hidden" name={code} value={value} />),
      )}
    </>
  )
}

function Buttons({ part, path }: { readonly part: Typed['part']; readonly path: string }) {
  if (part === 'first')
    return (
      <FormButtons>
        <Button name="do" value="next">
          {texts.next}
        </Button>
      </FormButtons>
    )
  return (
    <>
      <Send>
        <Button name="do" value="save">
          {texts.save}
        </Button>
      </Send>
      <FormButtons>
        <ButtonLink href={path} look="quiet">
          {texts.again}
        </ButtonLink>
      </FormButtons>
    </>
  )
}

function firstOf({ sheet }: SheetPage): Typed {
  const isPaper = sheet.handedIn?.source === 'paper'
  return { fields: isPaper && sheet.answers ? fieldsOf(sheet.answers) : {}, part: 'first' }
}
