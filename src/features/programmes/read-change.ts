import { z } from 'zod'
import { listParts, textParts } from '#domain/programmes/differences.ts'
import type { Change } from '#domain/programmes/edit-content.ts'
import { type Responsible, responsibles, turningPoints } from '#domain/programmes/programme-content.ts'
import activities from '#reference/activity_types.json' with { type: 'json' }
import directions from '#reference/programme_directions.json' with { type: 'json' }
import { anyText, day, line, optionalLine } from '../fields.ts'
import type { Form } from '../route.ts'
import { programmeTexts as texts } from './texts.ts'

const most = 4000
const lines = z
  .string()
  .max(most * 2)
  .optional()
  .transform((text) => (text ?? '').split(/\r?\n/).flatMap((one) => one.trim() || []))

/** «01.10.2026 Знакомство» in each line. */
const meetings = lines.transform((all, context) =>
  all.flatMap((one, at) => {
    const [, on = '', subject = ''] = /^(\d{1,2}\.\d{1,2}\.\d{4})[\s—–-]+(.+)$/.exec(one) ?? []
    const read = day.safeParse(on)
    if (read.success) return [{ day: read.data, subject: subject.trim().slice(0, 400) }]
    context.addIssue({ code: 'custom', message: texts.meetingWrong(at + 1) })
    return []
  }),
)

const indicator = z.object({ title: optionalLine(), method: optionalLine(), when: optionalLine() })

const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code)

const row = z.object({
  id: z.string().regex(/^r\d{1,6}$/),
  on: line(texts.rowOnMissing, 40),
  topics: z.array(anyText),
  direction: z.enum(['', ...codes(directions.items)]).transform((code) => code || null),
  activity: z.enum(codes(activities.items), texts.activityMissing),
  form: optionalLine(),
  text: line(texts.rowTextMissing, most),
  from: day,
  through: day,
  responsible: z
    .array(z.enum(responsibles))
    .min(1, texts.rowResponsibleMissing)
    .transform((all) => responsibles.filter((one) => all.includes(one)) as readonly Responsible[]),
  result: line(texts.rowResultMissing, most),
})

/** A section of a programme as its form sends it. */
export const change = z
  .discriminatedUnion('part', [
    z.object({ part: z.literal('term'), from: day, through: day }),
    z.object({ part: z.literal('topics'), topics: z.array(anyText) }),
    z.object({
      part: z.literal('mode'),
      mode: z.enum(['in_person', 'remote', 'mixed']),
      text: optionalLine(most),
    }),
    z.object({ part: z.literal('text'), of: z.enum(textParts), text: optionalLine(most) }),
    z.object({ part: z.literal('list'), of: z.enum(listParts), lines }),
    z.object({ part: z.literal('indicators'), indicators: z.array(indicator).max(20) }),
    z.object({ part: z.literal('meetings'), meetings }),
    z.object({ part: z.literal('meetings-anew') }),
    z.object({ part: z.literal('row'), row }),
    z.object({ part: z.literal('row-removed'), id: z.string().max(12) }),
    z.object({ part: z.literal('row-moved'), id: z.string().max(12), by: z.enum(['up', 'down']) }),
  ])
  .transform((given): Change => {
    switch (given.part) {
      case 'indicators':
        return { part: 'indicators', indicators: given.indicators.filter(({ title }) => title !== '') }
      case 'row-moved':
        return { ...given, by: given.by === 'up' ? -1 : 1 }
      case 'row': {
        const { on, topics, ...rest } = given.row
        const turning = turningPoints.find((one) => one === on) ?? null
        const form = rest.form || activityName(rest.activity)
        return { part: 'row', row: { ...rest, form, turning, topics: turning === null ? topics : [] } }
      }
      default:
        return given
    }
  })

const activityName = (code: string) => activities.items.find((one) => one.code === code)?.title ?? code

/** Fields named by their place («indicators.3.title») as what they are; boxes with one name as a list. */
export function changeIn(form: Form, mentorship: string): unknown {
  const { values } = form
  const numbered = (name: string) => {
    const found = new Map<string, Record<string, string>>()
    for (const [key, value] of Object.entries(values)) {
      const [list, at, field] = key.split('.')
      if (list === name && at && field) found.set(at, { ...found.get(at), [field]: value })
    }
    return [...found.values()]
  }
  const of = (name: string) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) =>
        key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), value]] : [],
      ),
    )
  return {
    mentorship,
    change: {
      ...values,
      topics: [...form.all('topics'), ...form.all('topic')],
      indicators: numbered('indicators'),
      row: { ...of('row'), topics: form.all('row.topics'), responsible: form.all('row.responsible') },
    },
  }
}
