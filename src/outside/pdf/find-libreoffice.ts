import { execFile } from 'node:child_process'

const places = [
  'soffice',
  'libreoffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
]

/** The command LibreOffice answers to, looked for once at start; `null` says that only Word files can be had. */
export async function findLibreOffice(candidates: readonly string[] = places): Promise<string | null> {
  for (const place of candidates) {
    if (await answers(place)) return place
  }
  return null
}

function answers(place: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(place, ['--version'], { timeout: 20_000 }, (error, output) => {
      resolve(error === null && output.includes('LibreOffice'))
    })
  })
}
