import { longMoment } from '#kit/russian/dates.ts'
import { History } from '#ui/work/history.tsx'
import { factSentence } from './fact-texts.ts'
import { historyTexts } from './texts.ts'

export type TellableLine = {
  readonly at: string
  readonly person: string | null
  readonly fact: string
  readonly subjects: Readonly<Record<string, unknown>>
}

type HistoryOfProps = {
  readonly lines: readonly TellableLine[]
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
}

/** Journal lines as sentences: who, when, what. */
export function HistoryOf({ lines, names, zone }: HistoryOfProps) {
  if (lines.length === 0) return <p class="sec">{historyTexts.empty}</p>
  const who = (id: unknown) => names.get(String(id)) ?? historyTexts.somebody
  return (
    <History
      lines={lines.map(({ at, person, fact, subjects }) => ({
        datetime: at,
        time: longMoment(at, zone),
        sentence: `${person ? who(person) : historyTexts.program}: ${factSentence(fact, subjects, who)}`,
      }))}
    />
  )
}
