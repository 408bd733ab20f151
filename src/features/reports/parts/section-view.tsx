import type { ComponentChildren } from 'preact'
import type { ReportSection, ReportTable } from '#domain/reports/report-text.ts'
import { Block, More } from '#ui/blocks/head.tsx'
import { TextArea } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import { rowsWord } from '../texts.ts'

type SectionProps = {
  readonly section: ReportSection
  /** Where a line may be typed; without it the line is only read. */
  readonly field?:
    | {
        readonly errors: Readonly<Record<string, string>>
        readonly values: Readonly<Record<string, string>>
      }
    | undefined
  /** Long tables are behind one line: on a phone they would hide what is asked. */
  readonly isFolded?: boolean
  /** A drawing of what the section says. */
  readonly children?: ComponentChildren
}

/** One section of a report on a page: what the facts say, and a line to add. */
export function SectionView({ section, field, isFolded = false, children }: SectionProps) {
  const { code, title, says, tables, asks, line, more = [] } = section
  const fields = [...(asks === null ? [] : [{ code, asks, line }]), ...more]
  return (
    <Block id={`part-${code}`} title={title}>
      <div class="prose">
        {says.map((one) => (
          <p>{one}</p>
        ))}
      </div>
      {children}
      {tables.map((table) =>
        isFolded && table.rows.length > longTable ? (
          <More summary={`${table.caption}: ${rowsWord(table.rows.length)}`}>
            <ReportTableView table={table} isCaptionHidden />
          </More>
        ) : (
          <ReportTableView table={table} />
        ),
      )}
      {field
        ? fields.map((one) => (
            <TextArea
              errors={field.errors}
              values={{ [`line.${one.code}`]: one.line, ...field.values }}
              name={`line.${one.code}`}
              label={one.asks}
              rows={3}
              optional
            />
          ))
        : line && <p>{line}</p>}
    </Block>
  )
}

const longTable = 5

type TableProps = { readonly table: ReportTable; readonly isCaptionHidden?: boolean }

export function ReportTableView({ table, isCaptionHidden }: TableProps) {
  if (table.rows.length === 0) return null
  return (
    <Table
      caption={table.caption}
      captionSeen={!isCaptionHidden}
      columns={table.head.map((title, at) => ({
        title,
        cell: (row: readonly string[]) => row[at] ?? '',
        kind: at === 0 ? ('head' as const) : isCount(table, at) ? ('number' as const) : undefined,
      }))}
      rows={table.rows}
    />
  )
}

/** Figures alone stand to the right. */
const isCount = ({ rows }: ReportTable, at: number) =>
  rows.some((row) => /\d/.test(row[at] ?? '')) && rows.every((row) => /^[\d\s,–−]*$/.test(row[at] ?? ''))
