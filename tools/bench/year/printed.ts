import { type Figure, timed } from '../figure.ts'
import type { Program } from '../program.ts'
import { pause } from '../school.ts'
import type { LivingSchool } from './living-school.ts'

const newest = /href="(\/papers\/[0-9a-f-]+)"/

/** The final report of the school from the button until its document can be taken. */
export async function printed(program: Program, { curator }: LivingSchool): Promise<Figure> {
  const headers = { cookie: curator, 'sec-fetch-site': 'same-origin' }
  const page = `${program.url}/reports?kind=final_report`
  const { seconds } = await timed(async () => {
    const body = new URLSearchParams({ kind: 'final_report', do: 'print' })
    const sent = await fetch(`${program.url}/reports`, { method: 'POST', headers, body, redirect: 'manual' })
    if (sent.status !== 303) throw new Error(`the report answered ${sent.status}`)
    const paper = newest.exec(await (await fetch(page, { headers })).text())![1]
    while ((await fetch(`${program.url}${paper}/docx`, { headers })).status !== 200) await pause(20)
  })
  return {
    what: 'report printed',
    figure: seconds,
    unit: 's',
    bound: { atMost: 3 },
    note: 'from the button to the DOCX',
  }
}
