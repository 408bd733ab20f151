/** What people did about what is kept of them. */
export type RightsFact =
  | {
      readonly kind: 'record-erased'
      readonly person: string
      /** Of the act. */
      readonly number: number
      readonly ground: string
    }
  | { readonly kind: 'erasure-finished'; readonly number: number }
  /** R-RGT-9. Rows of one rule that were kept for their whole term. */
  | { readonly kind: 'term-ended'; readonly rule: string; readonly rows: number }
  | {
      readonly kind: 'pd-consent-withdrawn'
      readonly paper: string
      readonly person: string
      readonly source: string
    }
