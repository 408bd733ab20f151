import { topicNames } from '#domain/programmes/programme-topics.ts'
import { period } from '#kit/russian/dates.ts'
import { troubleSentence } from '#pieces/programme-texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import { BulkForm } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { menteeNames, mentorName } from './parts/people.ts'
import type { DraftOf } from './prepare-programmes.ts'
import type { PreparePage } from './queries.ts'
import { programmeTexts as texts } from './texts.ts'

/** What one press would make, looked at before it is pressed. */
export function preparePage(page: PreparePage, trouble?: Trouble): Page {
  const able = page.ready.filter(({ trouble }) => trouble === null)
  const unable = page.ready.filter(({ trouble }) => trouble !== null)
  return {
    title: texts.prepareTitle,
    width: 'wide',
    place: '/programmes',
    body: (
      <>
        <Crumb href="/programmes">{texts.title}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.prepareTitle} lead={texts.prepareLead} />
        {able.length === 0 ? (
          <Empty why={texts.prepareNone} action={<a href="/programmes">{texts.back}</a>} />
        ) : (
          <BulkForm
            action="/programmes/prepare"
            chosen={able.length}
            actions={<Button>{texts.prepareButton}</Button>}
          >
            <DraftTable page={page} drafts={able} chosen />
          </BulkForm>
        )}
        {unable.length > 0 && (
          <Block id="unable" title={texts.prepareTrouble} aside={String(unable.length)}>
            <DraftTable page={page} drafts={unable} chosen={false} />
          </Block>
        )}
        {page.notAgreed.length > 0 && (
          <Block id="left" title={texts.prepareLeft} aside={String(page.notAgreed.length)}>
            <ul class="plain">
              {page.notAgreed.map((one) => (
                <li>
                  {menteeNames(page, one)} <span class="sec">· {mentorName(page, one)}</span>
                </li>
              ))}
            </ul>
          </Block>
        )}
      </>
    ),
  }
}

type DraftTableProps = {
  readonly page: PreparePage
  readonly drafts: readonly DraftOf[]
  readonly chosen: boolean
}

function DraftTable({ page, drafts, chosen }: DraftTableProps) {
  const choice = {
    name: 'mentorship',
    value: ({ mentorship }: DraftOf) => mentorship.id,
    about: ({ mentorship }: DraftOf) => texts.choose(menteeNames(page, mentorship)),
    chosen: new Set<string>(drafts.map(({ mentorship }) => mentorship.id)),
  }
  return (
    <Table
      caption={texts.prepareTitle}
      rows={drafts}
      choice={chosen ? choice : undefined}
      columns={[
        {
          title: texts.prepareColumns.pair,
          kind: 'head',
          cell: ({ mentorship }) => (
            <>
              {menteeNames(page, mentorship)} <span class="sec">· {mentorName(page, mentorship)}</span>
            </>
          ),
        },
        {
          title: texts.prepareColumns.topics,
          cell: ({ facts, from }) => (
            <>
              {topicNames(facts.topics, facts.kind).join('; ')}
              <span class="sec"> · {texts.prepareFrom[from]}</span>
            </>
          ),
        },
        {
          title: texts.prepareColumns.term,
          cell: ({ facts, trouble }) => (
            <>
              {period(facts.from, facts.through)}
              {trouble && <State is="bad">{troubleSentence(trouble, facts.kind)}</State>}
            </>
          ),
        },
      ]}
    />
  )
}
