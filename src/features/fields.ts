import { z } from 'zod'
import { type Day, isDay } from '#kit/day.ts'
import { fieldTexts } from './texts.ts'

/** Whatever a field has no sentence of its own for is said in Russian too, never in the words of the library. */
z.config({ customError: () => fieldTexts.unreadable })

/** Fields as forms send them: text in, a value or a Russian sentence out. */
export const line = (missing: string, most = 300) =>
  z.string(missing).trim().min(1, missing).max(most, fieldTexts.tooLong(most))

/** Words that a rule looks at more closely than a field can: any, but no more than anybody writes. */
export const anyText = z.string().max(20_000, fieldTexts.tooLong(20_000))

export const optionalLine = (most = 300) =>
  z
    .string()
    .trim()
    .max(most, fieldTexts.tooLong(most))
    .optional()
    .transform((text) => text ?? '')

export const id = <Name extends string>() => z.uuid(fieldTexts.choose).transform((text) => text as Name)

/** «01.09.2026» or «2026-09-01»; an empty field is `null`. */
export const optionalDay = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    const read = readDay(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: fieldTexts.notADay })
    return z.NEVER
  })

/** The same, where a day must be given. */
export const day = z
  .string(fieldTexts.dayMissing)
  .trim()
  .transform((text, context) => {
    const read = readDay(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: text === '' ? fieldTexts.dayMissing : fieldTexts.notADay })
    return z.NEVER
  })

/** Whole years of service, 0 to 70; an empty field is `null`. */
export const optionalYears = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/, fieldTexts.notYears)
  .optional()
  .transform((text) => (text ? Number(text) : null))
  .refine((years) => years === null || years <= 70, fieldTexts.notYears)

/** Nobody means a day further off, and the day after the last one of all has no name. */
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31']

function readDay(text: string): Day | undefined {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const iso = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text
  return isDay(iso) && iso >= firstDay && iso <= lastDay ? iso : undefined
}
