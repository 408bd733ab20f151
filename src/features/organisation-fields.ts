import { z } from 'zod'
import { organisationKinds } from '#domain/organisations/organisation.ts'
import { quotes } from '#kit/russian/typography.ts'
import { organisationFieldTexts as texts } from '#pieces/texts.ts'
import { line, optionalLine } from './fields.ts'

/** The organisation as its forms send it: at the first start, and whenever it is corrected. */
export const organisationFields = z.object({
  kind: z.enum(organisationKinds, texts.kindMissing),
  fullName: line(texts.fullNameMissing, 500).transform((text) => quotes(text.replace(/\s+/g, ' '))),
  shortName: line(texts.shortNameMissing, 200).transform(quotes),
  foundedBy: line(texts.founderMissing, 500).transform(quotes),
  place: line(texts.placeMissing, 200),
  address: optionalLine(500),
  phone: optionalLine(100),
  email: optionalLine(200),
  site: optionalLine(200),
  inn: z
    .string()
    .trim()
    .regex(/^(\d{10})?$/, texts.innWrong)
    .default(''),
  ogrn: z
    .string()
    .trim()
    .regex(/^(\d{13})?$/, texts.ogrnWrong)
    .default(''),
  timeZone: z.string().refine(isTimeZone, texts.timeZoneMissing),
  schoolYear: z.coerce
    .number(texts.schoolYearWrong)
    .int()
    .min(2020, texts.schoolYearWrong)
    .max(2100, texts.schoolYearWrong),
})

function isTimeZone(zone: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(zone)
}
