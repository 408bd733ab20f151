import type { Acting } from '#domain/access/policy.ts'

/** Who keeps personnel matters of the employer: they see people whether or not a consent was given. */
const employer: readonly Acting[] = ['curator', 'hr_specialist', 'head', 'deputy_head']

/**
 * R-BNK-9. Without a signed consent to the processing of personal data nobody in a bank is shown beyond the curator and the
 * employer's own officers: not to the council, not to colleagues. Oneself one always sees.
 */
export function mayBeShown(
  person: string,
  acting: readonly Acting[],
  consented: ReadonlySet<string>,
  viewer: string | null = null,
): boolean {
  return person === viewer || acting.some((one) => employer.includes(one)) || consented.has(person)
}
