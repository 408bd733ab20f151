/** Consents to the processing of personal data: signed ones, and those that are printed or being printed. */
export type Consents = {
  readonly signed: ReadonlySet<string>
  readonly asked: ReadonlySet<string>
}

export type ConsentTrouble = 'consented' | 'consent-asked'

/** R-BNK-9. A consent is asked once: not of whoever signed it, nor of whoever has it to sign already. */
export function consentTrouble(person: string, { signed, asked }: Consents): ConsentTrouble | null {
  if (signed.has(person)) return 'consented'
  return asked.has(person) ? 'consent-asked' : null
}
