import type { Term } from '#domain/rights/record-class.ts'
import { Table } from '#ui/tables/table.tsx'
import { termTexts, termPageTexts as texts } from '../term-texts.ts'

/** R-RGT-9. What is kept how long, and who ends it or why it stays. */
export function TermsTable() {
  return (
    <Table
      caption={texts.title}
      rows={Object.keys(termTexts) as readonly Term[]}
      columns={[
        { title: texts.what, kind: 'head', cell: (term) => termTexts[term].what },
        { title: texts.long, cell: (term) => termTexts[term].long },
        { title: texts.why, cell: (term) => termTexts[term].why },
      ]}
    />
  )
}
