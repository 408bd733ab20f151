import { More } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import type { Errors, Values } from '#ui/forms/field.tsx'
import { TextArea, TextField } from '#ui/forms/text-field.tsx'
import { organisationFieldTexts as texts, timeZoneTexts } from './texts.ts'

type FormState = { readonly errors: Errors; readonly values: Values }

const requisites = ['address', 'phone', 'email', 'site', 'inn', 'ogrn']

/** The organisation's names and requisites: at the first start, and on its own page later. */
export function OrganisationFields({
  errors,
  values,
  years,
}: FormState & { readonly years: readonly number[] }) {
  const field = { errors, values }
  return (
    <>
      <TextArea {...field} name="fullName" label={texts.fullName} hint={texts.fullNameHint} rows={3} />
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
      <More summary={texts.requisites} open={requisites.some((name) => errors[name])}>
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
