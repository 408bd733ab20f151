import type { Signs, SignsOfLife } from '#domain/attention/signs-of-life.ts'
import { meetingRules } from '#domain/meetings/meeting-rules.ts'
import { monthOf } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { Block } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import { signsTexts as texts } from '../texts.ts'

type Row = { readonly title: string; readonly signs: Signs }

/** R-ATT-7. Whether the records are alive, over the organisation: nobody is named. */
export function SignsBlock({ signs }: { readonly signs: SignsOfLife }) {
  return (
    <Block id="signs" title={texts.title}>
      <p class="lead">{texts.lead}</p>
      {signs.kind === 'hidden' ? (
        <p>{texts.hidden(signs.writers)}</p>
      ) : (
        <>
          <Table
            caption={texts.title}
            rows={[
              ...signs.months.map(
                ({ month, signs: of }): Row => ({ title: capitalise(monthOf(month)), signs: of }),
              ),
              { title: texts.all, signs: signs.all },
            ]}
            columns={[
              { title: texts.month, kind: 'head', cell: (row) => row.title },
              { title: texts.held, kind: 'number', cell: ({ signs: { held } }) => held },
              { title: texts.inTime, kind: 'number', cell: share('inTime') },
              { title: texts.confirmed, kind: 'number', cell: share('confirmed') },
              { title: texts.empty, kind: 'number', cell: share('empty') },
            ]}
          />
          <p class="small sec">{texts.how(meetingRules.inTimeDays)}</p>
        </>
      )}
    </Block>
  )
}

const share = (of: 'inTime' | 'confirmed' | 'empty') => (row: Row) => texts.of(row.signs[of], row.signs.held)
