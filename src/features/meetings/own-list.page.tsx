import { period } from '#kit/russian/dates.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { withWhom } from './parts/people.ts'
import type { OwnPairs } from './queries.ts'
import { ownTexts as texts } from './texts.ts'

/** Those one meets with; whoever has one pair only comes straight to it. */
export function ownListPage({ mentorships, people, reader }: OwnPairs): Page {
  return {
    title: texts.listTitle,
    place: '/asked/meetings',
    width: 'narrow',
    body: (
      <>
        <Head title={texts.listTitle} lead={mentorships.length > 0 ? texts.listLead : undefined} />
        {mentorships.length === 0 ? (
          <Empty title={texts.emptyTitle} why={texts.emptyWhy} />
        ) : (
          <Table
            caption={texts.listTitle}
            rows={mentorships}
            columns={[
              {
                title: texts.with,
                kind: 'head',
                cell: (one) => <a href={`/asked/meetings/${one.id}`}>{withWhom(people, one, reader)}</a>,
              },
              { title: texts.term, label: null, cell: (one) => period(one.from, one.through) },
              {
                title: texts.log,
                label: null,
                cell: (one) => (
                  <ButtonLink
                    href={`/asked/meetings/${one.id}/log`}
                    look="second"
                    slim
                    about={withWhom(people, one, reader)}
                  >
                    {texts.log}
                  </ButtonLink>
                ),
              },
            ]}
          />
        )}
      </>
    ),
  }
}
