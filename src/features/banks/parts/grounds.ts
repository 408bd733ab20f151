import type { AdmissionFields } from '#domain/banks/admission.ts'
import type { MentorRow } from '#domain/banks/mentor-rows.ts'
import { candidateReason } from '#pieces/pair-texts.ts'

/** R-BNK-2. Grounds in words; where none were written, what the rules say for the candidate. */
export function groundsOf({ grounds }: Pick<AdmissionFields, 'grounds'>, { candidate }: MentorRow): string {
  return grounds || (candidate ? candidateReason(candidate) : '')
}
