import { organisationKinds } from '#domain/organisations/organisation.ts'
import { OrganisationFields } from '#pieces/organisation-fields.tsx'
import { organisationFieldTexts as fieldTexts, kindTexts } from '#pieces/texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import { foundingTexts as texts } from './texts.ts'

/** The first of two pages: what stands in every document. */
export function organisationPage({ errors, values }: Trouble, years: readonly number[]): Page {
  const field = { errors, values }
  return {
    title: texts.organisationTitle,
    bare: true,
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Steps steps={texts.steps} current={0} />
        <ErrorSummary errors={errors} />
        <Head title={texts.organisationTitle} lead={texts.organisationLead} />
        <Form action="/found">
          <Radios
            {...field}
            name="kind"
            label={fieldTexts.kind}
            options={organisationKinds.map((value) => ({ value, label: kindTexts[value] }))}
          />
          <OrganisationFields errors={errors} values={values} years={years} />
          <FormButtons>
            <Button>{texts.toPeople}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
