import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { end, font, gap, millimetre, paragraph, signature, tagParagraph, usual } from './paragraphs.ts'
import { columns, table } from './tables.ts'
import type { Block, SectionSource, TemplateSource } from './template-source.ts'

type Parts = Readonly<Record<string, readonly Block[]>>
const mm = (count: number) => Math.round(count * millimetre)

const a4 = { width: mm(210), height: mm(297) } as const

/** R-DOC-2. Margins of ГОСТ Р 7.0.97-2025 for papers kept over ten years; a wide page is a tall one turned clockwise. */
const pages = {
  portrait: {
    margin: { left: mm(30), right: mm(10), top: mm(20), bottom: mm(20), header: mm(10) },
    width: mm(170),
    size: a4,
  },
  landscape: {
    margin: { left: mm(20), right: mm(20), top: mm(30), bottom: mm(10), header: mm(10) },
    width: mm(257),
    size: a4,
  },
  /** A3, for sixteen columns; a printer of A4 makes it smaller. */
  wide: {
    margin: { left: mm(20), right: mm(20), top: mm(30), bottom: mm(10), header: mm(10) },
    width: mm(380),
    size: { width: mm(297), height: mm(420) },
  },
} as const

export async function buildTemplate(source: TemplateSource, parts: Parts): Promise<Uint8Array> {
  const document = new Document({
    title: source.title,
    styles: { default: { document: { run: { font, size: usual, language: { value: 'ru-RU' } } } } },
    sections: source.sections.map((one, at) => section(one, at === 0, parts)),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function section(source: SectionSource, first: boolean, parts: Parts): ISectionOptions {
  const page = pages[source.page]
  const landscape = source.page !== 'portrait'
  return {
    properties: {
      titlePage: first,
      page: {
        margin: page.margin,
        size: {
          ...page.size,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
      },
    },
    headers: { default: header(page.width, true), ...(first ? { first: header(page.width, false) } : {}) },
    // A section's end lives in its last paragraph, which must not be one that the renderer removes.
    children: [...draw(source.blocks, page.width, parts), end()],
  }
}

/** Page number in the middle from the second page on; the mark of a draft on every page, while it is a draft. */
function header(width: number, numbered: boolean): Header {
  const number = numbered
    ? [new TextRun({ children: ['\t', PageNumber.CURRENT], size: 24 })]
    : [new TextRun('\t')]
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(width / 2) },
          { type: TabStopType.RIGHT, position: width },
        ],
        children: [
          ...number,
          new TextRun({ text: '\t{#draft}{mark}{/draft}', size: 24, bold: true, color: '7F7F7F' }),
        ],
      }),
    ],
  })
}

function draw(blocks: readonly Block[], width: number, parts: Parts): (Paragraph | Table)[] {
  return blocks.flatMap((block) => one(block, width, parts))
}

function one(block: Block, width: number, parts: Parts): (Paragraph | Table)[] {
  const inside = (blocks: readonly Block[], room: number) => draw(blocks, room, parts)
  switch (block[0]) {
    case 'gap':
      return [gap()]
    case 'page':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'part': {
      const part = parts[block[1]]
      if (part === undefined) throw new Error(`no such part: ${block[1]}`)
      return draw(part, width, parts)
    }
    case 'if':
    case 'each':
      return [tagParagraph(`{#${block[1]}}`), ...draw(block[2], width, parts), tagParagraph(`{/${block[1]}}`)]
    case 'unless':
      return [tagParagraph(`{^${block[1]}}`), ...draw(block[2], width, parts), tagParagraph(`{/${block[1]}}`)]
    case 'columns':
      return [columns(block[1], block[2], width, inside), gap()]
    case 'signature':
      return signature(block[1], block[2], width)
    case 'table':
      return [table(block[1], width, inside)]
    default:
      return [paragraph(block[0], block[1], width)]
  }
}
