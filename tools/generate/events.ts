import { logLimits } from '#app/log/day-files.ts'
import { alwaysSaid, type EventName, eventNames, events, type Field } from '#app/log/events.ts'
import { eventNamesInRussian, fieldNames, levelNames } from '#app/log/texts.ts'
import { eventsTexts as texts } from './events/texts.ts'
import type { GeneratedFile } from './generated-file.ts'

/** docs/events.md: everything the program writes down, and what a line of it may hold. */
export async function generate(): Promise<readonly GeneratedFile[]> {
  const page = [
    ...texts.head(logLimits.days, logLimits.bytesADay / 1024 / 1024),
    row(texts.columns),
    row(texts.columns.map(() => '---')),
    ...eventNames.map(line),
    '',
    `## ${texts.fieldsTitle}`,
    '',
    texts.always(alwaysSaid.map(code).join(', ')),
    '',
    row(texts.fieldColumns),
    row(texts.fieldColumns.map(() => '---')),
    ...(Object.keys(fieldNames) as Field[]).map((field) => row([code(field), fieldNames[field]])),
  ]
  return [{ path: 'docs/events.md', text: `${page.join('\n')}\n` }]
}

function line(name: EventName): string {
  const { level, fields } = events[name]
  return row([code(name), eventNamesInRussian[name], levelNames[level], fields.map(code).join(', ')])
}

const code = (word: string) => `\`${word}\``
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
