import type { ComponentChildren } from 'preact'
import { selectionTexts } from '../texts.ts'

export type Column<Row> = {
  readonly title: string
  readonly cell: (row: Row) => ComponentChildren
  /** What a phone writes before the value; by default the title, `null` where the value says it itself. */
  readonly label?: string | null | undefined
  /** `head`: names the row. `number`: right-aligned, tabular. `short`: never wraps. */
  readonly kind?: 'head' | 'number' | 'short' | undefined
  readonly sort?:
    | { readonly href: string; readonly order?: 'ascending' | 'descending' | undefined }
    | undefined
}

export type RowGroup<Row> = {
  readonly id: string
  readonly title: ComponentChildren
  readonly rows: readonly Row[]
}

/** Rows one may choose for `Bulk`: the checkboxes' name, a row's value, and how to call the row aloud. */
export type Choice<Row> = {
  readonly name: string
  readonly value: (row: Row) => string
  readonly about: (row: Row) => string
  readonly chosen?: ReadonlySet<string> | undefined
}

type TableProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly choice?: Choice<Row> | undefined
  /** 32 px rows: eighty teachers on one page. */
  readonly dense?: boolean | undefined
  readonly stickyHead?: boolean | undefined
  /** The caption is heard but not seen unless the table stands alone. */
  readonly captionSeen?: boolean | undefined
  readonly rowId?: ((row: Row) => string) | undefined
} & (
  | { readonly rows: readonly Row[]; readonly groups?: undefined }
  | { readonly groups: readonly RowGroup<Row>[]; readonly rows?: undefined }
)

/** R-UI-8. A table that a phone reads as a list: every cell says its own name. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, choice, dense, stickyHead, captionSeen } = props
  const groups = props.groups ?? [{ id: '', title: null, rows: props.rows }]
  return (
    <table class={`tbl stack${dense ? ' dense' : ''}${stickyHead ? ' stickyhead' : ''}`}>
      <caption class={captionSeen ? undefined : 'vh'}>{caption}</caption>
      <thead>
        <tr>
          {choice && <ChooseAll />}
          {columns.map((column) => (
            <HeadCell column={column} />
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody>
          {group.title !== null && (
            <tr class="grp" id={group.id}>
              <th scope="rowgroup" colspan={columns.length + (choice ? 1 : 0)}>
                {group.title}
              </th>
            </tr>
          )}
          {group.rows.map((row) => bodyRow(row, props))}
        </tbody>
      ))}
    </table>
  )
}

/** Shown by the selection island: without a script one box cannot choose all. */
function ChooseAll() {
  return (
    <td class="chk">
      <label hidden>
        <input type="checkbox" aria-label={selectionTexts.all} data-choose-all />
      </label>
    </td>
  )
}

function HeadCell<Row>({ column }: { readonly column: Column<Row> }) {
  const { title, kind, sort } = column
  return (
    <th scope="col" class={kind === 'number' ? 'num' : undefined} aria-sort={sort?.order}>
      {sort ? (
        <a href={sort.href}>
          {title}
          {sort.order && <span aria-hidden="true"> {sort.order === 'ascending' ? '↑' : '↓'}</span>}
        </a>
      ) : (
        title
      )}
    </th>
  )
}

const cellClass = { head: undefined, number: 'num', short: 'nw' } as const

function bodyRow<Row>(row: Row, { columns, choice, rowId }: TableProps<Row>) {
  const chosen = choice?.chosen?.has(choice.value(row)) ?? false
  return (
    <tr class={chosen ? 'on' : undefined} id={rowId?.(row)}>
      {choice && (
        <td class="chk">
          <label>
            <input
              type="checkbox"
              name={choice.name}
              value={choice.value(row)}
              checked={chosen}
              aria-label={choice.about(row)}
            />
          </label>
        </td>
      )}
      {columns.map(({ title, cell, label = title, kind }) =>
        kind === 'head' ? (
          <th scope="row">{cell(row)}</th>
        ) : (
          <td class={kind && cellClass[kind]} data-l={label ?? undefined}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}
