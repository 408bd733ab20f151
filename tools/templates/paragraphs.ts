import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { ParagraphStyle } from './template-source.ts'

export const font = 'Times New Roman'
/** Half-points of the text of a document; the default of the whole file, so runs need not repeat it. */
export const usual = 28
/** Twentieths of a point in a millimetre. */
export const millimetre = 56.6929
const indent = Math.round(12.5 * millimetre)
const line = { line: 264, lineRule: LineRuleType.AUTO } as const

type Look = { readonly size: number; readonly bold?: boolean; readonly paragraph: IParagraphOptions }

const plain = (
  size: number,
  alignment: IParagraphOptions['alignment'],
  more: IParagraphOptions = {},
): Look => ({
  size,
  paragraph: {
    ...(alignment === undefined ? {} : { alignment }),
    spacing: line,
    widowControl: true,
    ...more,
  },
})
const bold = (look: Look): Look => ({ ...look, bold: true })

const both = AlignmentType.BOTH
const looks: Readonly<Record<ParagraphStyle, Look>> = {
  body: plain(28, both, { indent: { firstLine: indent } }),
  item: plain(28, both, { indent: { firstLine: indent } }),
  label: plain(20, AlignmentType.LEFT, { keepNext: true, spacing: { ...line, before: 200 } }),
  form: plain(26, both, { indent: { firstLine: indent } }),
  formKeep: plain(26, both, { indent: { firstLine: indent }, keepNext: true }),
  sign: plain(28, AlignmentType.LEFT, { keepLines: true, spacing: { ...line, before: 480 } }),
  keep: plain(28, both, { indent: { firstLine: indent }, keepNext: true }),
  left: plain(28, AlignmentType.LEFT),
  right: plain(28, AlignmentType.RIGHT),
  centre: plain(28, AlignmentType.CENTER),
  centreBold: bold(plain(28, AlignmentType.CENTER)),
  title: bold(
    plain(28, AlignmentType.CENTER, { keepNext: true, spacing: { ...line, before: 240, after: 120 } }),
  ),
  heading: bold(
    plain(28, AlignmentType.CENTER, {
      keepNext: true,
      keepLines: true,
      spacing: { ...line, before: 240, after: 120 },
    }),
  ),
  subject: bold(
    plain(28, AlignmentType.LEFT, {
      keepNext: true,
      indent: { right: 4000 },
      spacing: { ...line, before: 240, after: 240 },
    }),
  ),
  small: plain(20, AlignmentType.LEFT),
  smallCentre: plain(20, AlignmentType.CENTER),
  dateline: plain(28, AlignmentType.LEFT),
  note: plain(24, both, {
    border: Object.fromEntries(
      (['top', 'bottom', 'left', 'right'] as const).map((side) => [
        side,
        { style: BorderStyle.SINGLE, size: 4, space: 4 },
      ]),
    ),
    spacing: { ...line, after: 200 },
  }),
  cell: plain(24, AlignmentType.LEFT, { spacing: { line: 240, lineRule: LineRuleType.AUTO } }),
  cellCentre: plain(24, AlignmentType.CENTER, { spacing: { line: 240, lineRule: LineRuleType.AUTO } }),
  cellSmall: plain(22, AlignmentType.LEFT, { spacing: { line: 240, lineRule: LineRuleType.AUTO } }),
  cellTiny: plain(20, AlignmentType.LEFT, { spacing: { line: 240, lineRule: LineRuleType.AUTO } }),
  cellTinyCentre: plain(20, AlignmentType.CENTER, { spacing: { line: 240, lineRule: LineRuleType.AUTO } }),
  cellSmallCentre: plain(22, AlignmentType.CENTER, { spacing: { line: 240, lineRule: LineRuleType.AUTO } }),
}

/** `**…**` is bold; a tab goes to the right edge (`width`, in twips). */
export function paragraph(
  style: ParagraphStyle,
  text: string,
  width: number,
  more: IParagraphOptions = {},
): Paragraph {
  const look = looks[style]
  return new Paragraph({
    ...look.paragraph,
    ...(beginsList(text) ? { keepNext: true } : {}),
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    ...more,
    children: runs(text, look),
  })
}

/** «Куратор:» does not stay at the foot of a page while its list begins the next one. */
function beginsList(text: string): boolean {
  return /:\**$/.test(text)
}

export function gap(): Paragraph {
  return new Paragraph({ spacing: line, children: [new TextRun('')] })
}

/** The last paragraph of a section, too small to begin a page: a table may not be the last thing in a file. */
export function end(): Paragraph {
  return new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [new TextRun({ text: '', size: 2 })],
  })
}

/** A paragraph that only carries a tag; the renderer removes it together with the tag. */
export function tagParagraph(tag: string): Paragraph {
  return new Paragraph({ children: [new TextRun(tag)] })
}

function runs(text: string, look: Look): TextRun[] {
  const letters = look.size === usual ? {} : { size: look.size }
  return text.split('**').flatMap((piece, at) =>
    piece.split('\n').flatMap((line, row) =>
      line.split('\t').flatMap((words, column) => {
        const run = new TextRun({
          ...letters,
          text: words,
          ...(look.bold === true || at % 2 === 1 ? { bold: true } : {}),
          ...(row > 0 && column === 0 ? { break: 1 } : {}),
        })
        return column === 0 ? [run] : [new TextRun({ ...letters, children: [new Tab()] }), run]
      }),
    ),
  )
}

/** The signature line: who on the left, the name at the right edge, one piece with what stands above. */
export function signature(who: string, name: string, width: number): Paragraph[] {
  return [
    new Paragraph({
      spacing: { ...line, before: 480 },
      keepLines: true,
      alignment: AlignmentType.LEFT,
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: runs(`${who}\t${name}`, looks.left),
    }),
  ]
}
