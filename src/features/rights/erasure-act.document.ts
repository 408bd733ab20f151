import { erasureOrder } from '#domain/rights/erasure-order.ts'
import type { Kept } from '#domain/rights/record-class.ts'
import { dayIn } from '#kit/day.ts'
import { longDay, longMoment } from '#kit/russian/dates.ts'
import { renderDocx } from '#outside/docx/render-docx.ts'
import { factoryTemplate } from '#outside/docx/templates.ts'
import { factSentence } from '#pieces/fact-texts.ts'
import { historyTexts } from '#pieces/texts.ts'
import type { Answer } from '../route.ts'
import type { ActPage } from './erasure-queries.ts'
import { erasureTexts as texts } from './erasure-texts.ts'
import { tableTitles } from './table-texts.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const titleOf = (table: string) => texts.goneTitles[table] ?? tableTitles[table] ?? table

/** R-RGT-6. The act and the extract of the journal that order № 179 asks for, to be signed by hand. */
export async function erasureAct(shown: ActPage): Promise<Answer> {
  const { erasure, organisation, by, head, zone, names } = shown
  const { act, number } = erasure
  const kept = Object.entries(act.kept).map(([table, rows]) => ({
    title: titleOf(table),
    rows: String(rows),
    because: texts.because[reasonOf(table)],
  }))
  const who = (person: unknown) => names.get(String(person))?.trim() || historyTexts.somebody
  const rendered = renderDocx(await factoryTemplate('erasure_act'), {
    draft: false,
    mark: '',
    organisation: organisation.fullName,
    address: organisation.address || organisation.place,
    place: organisation.place,
    number: String(number),
    day: longDay(dayIn(zone, erasure.at)),
    moment: longMoment(erasure.at, zone),
    name: act.name ? [act.name, act.position].filter(Boolean).join(', ') : texts.nameless,
    by: by ?? texts.program,
    ground: texts.grounds[erasure.ground].toLowerCase(),
    gone: Object.entries(act.gone).map(([table, rows]) => ({ title: titleOf(table), rows: String(rows) })),
    files: String(act.files),
    hasKept: kept.length > 0,
    kept,
    events: shown.lines.map((line) => ({
      line: String(line.number),
      when: longMoment(line.at, zone),
      what: `${line.person ? who(line.person) : historyTexts.program}: ${factSentence(line.fact, line.subjects, who)}`,
    })),
    bySignature: by ?? texts.blank,
    headSignature: head ?? texts.blank,
  })
  if (!rendered.ok) throw new Error(`the act could not be printed: ${JSON.stringify(rendered.refusal)}`)
  return { file: { name: texts.actFile(number), mediaType: docx, bytes: rendered.value } }
}

function reasonOf(table: string): Kept {
  const erasure = erasureOrder.find(([name]) => name === table)?.[1].erasure
  return erasure?.kind === 'stays' ? erasure.because : 'law'
}
