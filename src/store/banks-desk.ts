import type { MentorBank } from '#domain/banks/admission.ts'
import type { SaidNeed, SaidOffer } from '#domain/banks/answers.ts'
import type { BankConfirmation } from '#domain/banks/confirmation.ts'
import type { Evidence } from '#domain/banks/evidence.ts'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { listBankConfirmations } from './bank-confirmations.ts'
import { listConsented } from './consented.ts'
import { findMentorBank, listEvidence, listOutsideMentors } from './mentor-bank.ts'
import { listMentorships } from './mentorships.ts'
import { findPairsDesk, type PairsDesk } from './pairs-desk.ts'
import { listOrdered } from './papers.ts'
import type { Scope } from './scope.ts'

/** Everything the two banks are derived from; they are derived anew each time, outside the scope. */
export type BanksDesk = PairsDesk & {
  readonly bank: MentorBank
  readonly evidence: readonly Evidence[]
  readonly outside: readonly OutsideMentor[]
  readonly mentorships: readonly Mentorship[]
  readonly ordered: ReadonlySet<MentorshipId>
  readonly confirmations: readonly BankConfirmation[]
  /** Who signed the consent to the processing of personal data. */
  readonly consented: ReadonlySet<PersonId>
  readonly needs: ReadonlyMap<string, SaidNeed>
  readonly offers: ReadonlyMap<string, SaidOffer>
}

export async function findBanksDesk(scope: Scope): Promise<BanksDesk | undefined> {
  const desk = await findPairsDesk(scope)
  if (!desk) return undefined
  return {
    ...desk,
    bank: await findMentorBank(scope),
    evidence: await listEvidence(scope),
    outside: await listOutsideMentors(scope),
    mentorships: await listMentorships(scope),
    ordered: new Set((await listOrdered(scope)).keys()),
    confirmations: await listBankConfirmations(scope),
    consented: await listConsented(scope, 'pd_consent'),
    needs: new Map(),
    offers: new Map(),
  }
}
