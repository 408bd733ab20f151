import { casedOrganisation } from '#domain/people/cased-forms.ts'
import type { Case } from '#kit/russian/case.ts'
import { FormsTable } from '#pieces/forms-table.tsx'
import { OrganisationFields } from '#pieces/organisation-fields.tsx'
import { organisationFieldTexts as fieldTexts, kindTexts } from '#pieces/texts.ts'
import type { Organisation } from '#store/organisations.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import { organisationTexts as texts } from './texts.ts'

type Shown = Organisation & { readonly today: string }

export function organisationPage(organisation: Shown, trouble?: Trouble): Page {
  const { founder, schoolYear, corrections: _, today, ...same } = organisation
  const known = { ...same, foundedBy: founder, schoolYear: String(schoolYear) }
  const values = { ...known, ...trouble?.values }
  const errors = trouble?.errors ?? {}
  const year = Number(today.slice(0, 4))
  return {
    title: texts.title,
    width: 'narrow',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <Head title={texts.title} lead={texts.lead(kindTexts[organisation.kind])} />
        <Form action="/organisation" guard>
          <OrganisationFields errors={errors} values={values} years={[year - 1, year, year + 1]} />
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
        <Block id="forms" title={texts.forms}>
          <p class="lead">{texts.formsLead}</p>
          <Form action="/organisation/forms">
            <FormsTable forms={formsOfOrganisation(organisation)} />
            <FormButtons>
              <Button look="second">{texts.saveForms}</Button>
            </FormButtons>
          </Form>
        </Block>
      </>
    ),
  }
}

function formsOfOrganisation({ fullName, shortName, founder, corrections }: Organisation) {
  return [
    {
      part: 'fullName',
      title: fieldTexts.fullName,
      cased: casedOrganisation(fullName, corrections.fullName),
    },
    {
      part: 'shortName',
      title: fieldTexts.shortName,
      cased: casedOrganisation(shortName, corrections.shortName),
    },
    { part: 'founder', title: fieldTexts.founder, cased: casedOrganisation(founder, corrections.founder) },
  ]
}

/** Fields `fullName.gen` … of the form as the command takes them. */
export function formsTyped(values: Readonly<Record<string, string>>) {
  const pick = (part: string) =>
    Object.fromEntries(
      (['gen', 'dat', 'acc', 'ins', 'prep'] satisfies Case[]).map((one) => [
        one,
        values[`${part}.${one}`] ?? '',
      ]),
    )
  return { fullName: pick('fullName'), shortName: pick('shortName'), founder: pick('founder') }
}
