import { by, goes, type TableClass } from './record-class.ts'

/** Second factors, codes, and who came in from where. */
export const tablesOfSignIns: Readonly<Record<string, TableClass>> = {
  second_factors: {
    of: { kind: 'account' },
    erasure: goes,
    term: 'person',
    columns: { key: 'account_id', secret: 'secret salt last_step', work: 'begun_at confirmed_at' },
  },
  recovery_codes: {
    of: { kind: 'account' },
    erasure: goes,
    term: 'person',
    columns: { key: 'account_id', secret: 'code_hash', work: 'spent_at' },
  },
  pending_sign_ins: {
    of: { kind: 'account' },
    erasure: goes,
    term: 'until-used',
    columns: {
      key: 'account_id organisation_id',
      secret: 'token_hash',
      work: 'by_link tries created_at until_at',
    },
  },
  sign_ins: {
    of: { kind: 'account' },
    erasure: goes,
    term: 'sign-in',
    columns: { key: 'id account_id', work: 'at way second_factor address device unknown seen_at' },
  },
  factor_resets: {
    of: by('person_id'),
    erasure: goes,
    term: 'person',
    columns: {
      key: 'id organisation_id',
      person: 'person_id asked_by_id done_by_id',
      work: 'asked_at until_at done_at',
    },
  },
}
