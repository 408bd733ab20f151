import { topicTitle } from '#domain/surveys/topic-groups.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { positionWords } from '#pieces/position-words.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head, Note } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import type { SensitivePage } from './queries.ts'
import { sensitiveTexts as texts } from './texts.ts'

/** R-SUR-3. Who told the psychologist what. */
export function sensitivePage({ answers, today }: SensitivePage): Page {
  return {
    title: texts.title,
    body: (
      <>
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={
            <ButtonLink href="/sensitive/notes" look="second">
              {texts.toNotes}
            </ButtonLink>
          }
        />
        {answers.length === 0 ? (
          <Empty title={texts.emptyTitle} why={texts.empty} />
        ) : (
          <>
            <Table
              caption={texts.title}
              dense
              rows={answers}
              columns={[
                { title: texts.person, kind: 'head', cell: ({ who }) => wholeName(who) },
                { title: texts.position, cell: ({ who }) => positionWords(who, today) },
                { title: texts.topic, cell: ({ topic }) => topicTitle(topic) },
                { title: texts.level, cell: ({ level }) => texts.levels[level] },
                { title: texts.on, kind: 'short', cell: ({ on }) => shortDay(on) },
              ]}
            />
            <div class="field">
              <Note>
                <p>{texts.logged}</p>
              </Note>
            </div>
          </>
        )}
      </>
    ),
  }
}
