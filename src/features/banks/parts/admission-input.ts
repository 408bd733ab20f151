import { z } from 'zod'
import type { AdmissionFields, Suspension } from '#domain/banks/admission.ts'
import { day, line, optionalDay, optionalLine } from '../../fields.ts'
import { admissionTexts as texts } from './texts.ts'

/** What an admission says, on the card and for several at once. */
export const admissionShape = {
  admittedFrom: day,
  admittedBy: z.enum(['curator', 'council'], texts.byMissing),
  grounds: optionalLine(500),
  minutesNumber: optionalLine(50),
  minutesOn: optionalDay,
}

type AdmissionTyped = z.output<z.ZodObject<typeof admissionShape>>

export function admissionOf(typed: AdmissionTyped): AdmissionFields {
  const { admittedFrom: from, admittedBy: by, grounds } = typed
  const council = by === 'council'
  const minutesNumber = council ? typed.minutesNumber || null : null
  return { from, by, grounds, minutesNumber, minutesOn: council ? typed.minutesOn : null }
}

export const suspensionShape = {
  suspendedFrom: day,
  suspendedThrough: optionalDay,
  because: line(texts.becauseMissing, 500),
}

type SuspensionTyped = z.output<z.ZodObject<typeof suspensionShape>>

export function suspensionOf(typed: SuspensionTyped): Pick<Suspension, 'from' | 'through' | 'because'> {
  return { from: typed.suspendedFrom, through: typed.suspendedThrough, because: typed.because }
}
