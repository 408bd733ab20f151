import { serviceOn } from '#domain/people/length-of-service.ts'
import { closesOn } from '#domain/surveys/campaign.ts'
import { type Given, questionsFor } from '#domain/surveys/questionnaire.ts'
import { longDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { positionWords } from '#pieces/position-words.ts'
import { SheetFields } from '#pieces/sheet-fields.tsx'
import { categoryNames, serviceWords } from '#pieces/texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Head, More, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import type { Errors } from '#ui/forms/field.tsx'
import { ErrorSummary, Form, FormButtons, Send } from '#ui/forms/form.tsx'
import type { Page } from '../route.ts'
import type { OwnSheet } from './queries.ts'
import { sheetTexts as texts } from './texts.ts'

type Typed = { readonly fields: Given; readonly part: 'first' | 'rest'; readonly errors?: Errors }

/** R-SUR-2. A short form in two steps, kept while it is filled in. */
export function sheetPage(own: OwnSheet, { fields, part, errors = {} }: Typed): Page {
  const { questionnaire, invitation, kind, sheet } = own
  const path = `/asked/sheet/${invitation.id}`
  const rest = questionsFor(questionnaire, fields).filter((one) => !one.first)
  return {
    title: questionnaire.title,
    width: 'narrow',
    place: '/today',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <Head title={questionnaire.title} lead={part === 'first' ? questionnaire.lead : undefined} />
        <Steps steps={texts.steps} current={part === 'first' ? 0 : 1} />
        {sheet.handedIn && sheet.draft && (
          <Note is="help">
            <p>{texts.unfinished(longDay(sheet.handedIn.on))}</p>
          </Note>
        )}
        {part === 'first' && <Known own={own} />}
        <Form action={path} autosave={path}>
          <input type="hidden" name="part" value={part} />
          {part === 'rest' && rest.length === 0 && <p class="lead">{texts.nothingMore}</p>}
          <SheetFields {...{ questionnaire, kind, errors, part }} values={fields} />
          <p class="small sec field">{texts.autosave}</p>
          {part === 'first' ? (
            <Send>
              <Button name="do" value="next">
                {texts.next}
              </Button>
            </Send>
          ) : (
            <>
              <Send>
                <Button name="do" value="hand-in">
                  {texts.handIn}
                </Button>
              </Send>
              <FormButtons>
                <ButtonLink href={`${path}?step=first`} look="quiet">
                  {texts.back}
                </ButtonLink>
              </FormButtons>
            </>
          )}
        </Form>
        {!sheet.handedIn && <StopForm own={own} />}
      </>
    ),
  }
}

/** What the organisation knows is shown and not asked. */
function Known({ own: { person, today } }: { readonly own: OwnSheet }) {
  const categories = person.categories.map(({ category }) => categoryNames[category] ?? category).join(', ')
  const rows = [
    { key: texts.name, value: wholeName(person) },
    { key: texts.position, value: positionWords(person, today) },
    ...(categories ? [{ key: texts.category, value: categories }] : []),
    {
      key: texts.service,
      value: serviceWords(serviceOn(person.pedagogicalMonths, person.serviceOn, today)),
    },
  ]
  return (
    <More summary={texts.known}>
      <KeyValues rows={rows} />
      <p class="small sec">{texts.knownWrong}</p>
    </More>
  )
}

export function StopForm({ own: { invitation } }: { readonly own: OwnSheet }) {
  const isStopped = invitation.stoppedOn !== null
  return (
    <Form action={`/asked/sheet/${invitation.id}/stop`}>
      <p class="small sec field">{isStopped ? texts.stopped : texts.stopWhy}</p>
      <FormButtons>
        <Button look="second" name="do" value={isStopped ? 'resume' : 'stop'}>
          {isStopped ? texts.resume : texts.stop}
        </Button>
      </FormButtons>
    </Form>
  )
}

export const closesWords = ({ campaign }: OwnSheet) => texts.till(longDay(closesOn(campaign)))
