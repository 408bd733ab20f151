import type { RowProgress } from '#domain/meetings/plan-progress.ts'
import { dayAndMonth } from '#kit/russian/dates.ts'
import { State } from '#ui/blocks/state.tsx'
import { Table } from '#ui/tables/table.tsx'
import { rowStates, ownTexts as texts } from '../texts.ts'

/** R-MTG-5. Lines of the plan, each with what has become of it. */
export function PlanTable({ progress }: { readonly progress: readonly RowProgress[] }) {
  return (
    <Table
      caption={texts.programme}
      rows={progress}
      columns={[
        { title: texts.planLine, kind: 'head', cell: ({ row }) => row.text },
        { title: texts.programmeUntil, label: null, cell: ({ row }) => texts.until(row.through) },
        {
          title: texts.programmeState,
          label: null,
          cell: ({ state, done }) => {
            const [is, word] = rowStates[state]
            return <State is={is}>{done ? `${word}, ${dayAndMonth(done.on)}` : word}</State>
          },
        },
      ]}
    />
  )
}
