import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalMergeType, WidthType } from 'docx'
import { paragraph } from './paragraphs.ts'
import type { Block, Cell, TableSource } from './template-source.ts'

/** What draws blocks inside a cell; given by `build-template.ts` so that the two files do not import each other. */
export type Draw = (blocks: readonly Block[], width: number) => TableCell['options']['children']

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const
/** Width of a mark of approval at the right edge: 80 mm. */
const mark = 4535
const narrow = { top: 30, bottom: 30, left: 40, right: 40 } as const
const margins = { top: 40, bottom: 40, left: 85, right: 85 } as const

/** Headings repeat on every page and no row is split between pages. */
export function table(source: TableSource, width: number, draw: Draw): Table {
  const widths = columnWidths(source.widths, width)
  const row = (cells: readonly Cell[], heading: boolean): TableRow => {
    let at = 0
    return new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: cells.map((cell) => {
        const span = typeof cell === 'object' && 'span' in cell ? cell.span : 1
        const size = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
        at += span
        return new TableCell({
          columnSpan: span,
          ...(merged(cell) ? { verticalMerge: VerticalMergeType.RESTART } : {}),
          width: { size, type: WidthType.DXA },
          margins: source.tiny ? narrow : margins,
          children: content(cell, size, { heading, ...source }, draw),
        })
      }),
    })
  }

  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...(source.head.length > 0 ? [row(source.head, true)] : []),
      ...source.rows.map((cells) => row(cells, false)),
    ],
  })
}

/** Two columns without borders: marks of approval side by side. */
export function columns(left: readonly Block[], right: readonly Block[], width: number, draw: Draw): Table {
  const narrow = Math.min(Math.floor(width / 2), mark)
  const cell = (blocks: readonly Block[], size: number) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      borders: noBorders,
      margins: { left: 0, right: 0 },
      children: draw(blocks, size),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width - narrow, narrow],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, width - narrow), cell(right, narrow)] })],
  })
}

function merged(cell: Cell): boolean {
  return typeof cell === 'object' && 'merged' in cell
}

type CellLook = Pick<TableSource, 'small' | 'tiny' | 'together'> & { readonly heading: boolean }

function content(
  cell: Cell,
  width: number,
  { heading, small, tiny, together }: CellLook,
  draw: Draw,
): TableCell['options']['children'] {
  const plain = tiny ? 'cellTiny' : small ? 'cellSmall' : 'cell'
  if (typeof cell === 'string') {
    return heading
      ? [paragraph(`${plain}Centre`, `**${cell}**`, width, { keepNext: true })]
      : [paragraph(plain, cell, width, together ? { keepNext: true } : {})]
  }
  if ('merged' in cell) return [paragraph(plain, cell.merged, width)]
  if ('span' in cell) return [paragraph(plain, cell.text, width, { keepNext: true })]
  return draw(cell, width)
}

function columnWidths(shares: readonly number[], width: number): number[] {
  const whole = shares.reduce((sum, one) => sum + one, 0)
  return shares.map((share) => Math.round((share / whole) * width))
}
