import { organisationKinds } from '#domain/organisations/organisation.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Head, More } from '#ui/blocks/head.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import { Radios, Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { kindTexts, foundingTexts as texts, timeZoneTexts } from './texts.ts'

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
            label={texts.kind}
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

/** The same fields stand on the page of the organisation later. */
export function OrganisationFields({
  errors,
  values,
  years,
}: Trouble & { readonly years: readonly number[] }) {
  const field = { errors, values }
  return (
    <>
      <TextField {...field} name="fullName" label={texts.fullName} hint={texts.fullNameHint} />
      <TextField {...field} name="shortName" label={texts.shortName} hint={texts.shortNameHint} width="m" />
      <TextField {...field} name="foundedBy" label={texts.founder} hint={texts.founderHint} />
      <TextField {...field} name="place" label={texts.place} hint={texts.placeHint} width="m" />
      <Select
        {...field}
        name="timeZone"
        label={texts.timeZone}
        options={timeZoneTexts.map(([value, label]) => ({ value, label }))}
      />
      <Select
        {...field}
        name="schoolYear"
        label={texts.schoolYear}
        options={years.map((year) => ({ value: String(year), label: `${year}/${year + 1}` }))}
      />
      <More summary={texts.requisites}>
        <p class="small sec">{texts.requisitesHint}</p>
        <TextField {...field} name="address" label={texts.address} optional />
        <TextField {...field} name="phone" label={texts.phone} optional width="m" type="tel" />
        <TextField {...field} name="email" label={texts.email} optional width="m" type="email" />
        <TextField {...field} name="site" label={texts.site} optional width="m" />
        <TextField {...field} name="inn" label={texts.inn} optional width="s" inputMode="numeric" />
        <TextField {...field} name="ogrn" label={texts.ogrn} optional width="s" inputMode="numeric" />
      </More>
    </>
  )
}
