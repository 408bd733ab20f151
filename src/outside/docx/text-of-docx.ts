import PizZip from 'pizzip'

/** The words of a DOCX as lines: a paragraph a line, the cells of a row joined by « | » (□ for an empty one), headers first. */
export function textOfDocx(bytes: Uint8Array): string {
  const zip = new PizZip(bytes)
  const headers = Object.keys(zip.files)
    .filter((name) => /^word\/header\d+\.xml$/.test(name))
    .sort()
  return [...headers, 'word/document.xml']
    .map((name) => textOfPart(zip.file(name)!.asText()))
    .filter((text) => text !== '')
    .join('\n')
}

function textOfPart(xml: string): string {
  const marked = xml
    .replace(/<w:tab\/>|<w:br\/>/g, '<w:t> </w:t>')
    .replace(/<w:tr[ >][\s\S]*?<\/w:tr>/g, (row) => `<w:p>${cells(row)}</w:p>`)
  return lines(marked).join('\n')
}

function cells(row: string): string {
  const texts = [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => lines(cell).join(' / ') || '□')
  return `<w:t>${texts.join(' | ')}</w:t>`
}

function lines(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([one]) => words(one))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function words(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => plain(text ?? ''))
    .join('')
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
