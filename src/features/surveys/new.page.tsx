import { period } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { positionWords } from '#pieces/position-words.ts'
import { campaignTitle } from '#pieces/survey-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import type { NewSurvey } from './queries.ts'
import { campaignTexts, newTexts as texts } from './texts.ts'

type Typed = Partial<Trouble> & { readonly chosen?: ReadonlySet<string> }

/** When, and whom: the proposed are ticked. */
export function newPage(page: NewSurvey, { errors = {}, values, chosen }: Typed = {}): Page {
  const { survey, questionnaire, people, window, going, hasPsychologist, today } = page
  const field = { errors, values: { ...window, ...values } }
  const asked = chosen ?? new Set(people.filter((one) => one.proposed).map((one) => one.person.id as string))
  const title = texts.title[survey]
  if (!questionnaire) return { title, body: <Empty title={title} why={texts.noQuestionnaire} /> }
  return {
    title,
    place: '/surveys',
    body: (
      <>
        <Crumb href="/surveys">{campaignTexts.back}</Crumb>
        <ErrorSummary errors={errors} />
        <Head title={title} lead={texts.lead} />
        {going && (
          <Note is="help">
            <p>{texts.going(period(going.from, going.through))}</p>
            <p>
              <a href={`/surveys/${going.id}`}>{campaignTitle(going)}</a>
            </p>
          </Note>
        )}
        {survey === 'needs' && !hasPsychologist && (
          <Note is="help">
            <p>{texts.noPsychologist}</p>
            <p>
              <a href="/roles">{texts.toRoles}</a>
            </p>
          </Note>
        )}
        <Note>
          <p>{texts.basis(questionnaire.title, questionnaire.version, questionnaire.verified)}</p>
        </Note>
        <Form action="/surveys/new" guard>
          <input type="hidden" name="survey" value={survey} />
          <DateField {...field} name="from" label={texts.from} hint={texts.fromHint} today={today} />
          <DateField {...field} name="through" label={texts.through} hint={texts.throughHint} today={today} />
          <Block id="person" title={texts.whom}>
            <p class="lead">{texts.whomHint[survey]}</p>
            {errors.person && <p class="msg">{errors.person}</p>}
            <Table
              caption={texts.whom}
              dense
              rows={people}
              choice={{
                name: 'person',
                value: ({ person }) => person.id,
                about: ({ person }) => texts.choose(wholeName(person)),
                chosen: asked,
              }}
              columns={[
                { title: texts.person, kind: 'head', cell: ({ person }) => wholeName(person) },
                { title: texts.position, label: null, cell: ({ person }) => positionWords(person, today) },
                {
                  title: texts.mail,
                  cell: ({ person }) => (person.email ? texts.byMail : texts.bySlip),
                },
              ]}
            />
          </Block>
          <FormButtons>
            <Button name="do" value="check">
              {texts.next}
            </Button>
            <ButtonLink href="/surveys" look="quiet">
              {campaignTexts.back}
            </ButtonLink>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
