import { longMoment } from '#kit/russian/dates.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head, Note } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { LetterState } from './parts/letter-state.tsx'
import { type LettersPage, mostLetters } from './queries.ts'
import { letterTexts as texts } from './texts.ts'

/** The mailbox that the administrator reads in the program. */
export function lettersPage({ letters, names, zone }: LettersPage, mailGoesOut: boolean): Page {
  return {
    title: texts.title,
    body: (
      <>
        <Head title={texts.title} lead={letters.length > 0 ? texts.lead(letters.length) : undefined} />
        {mailGoesOut ? (
          <p class="prose">{texts.goesOut}</p>
        ) : (
          <Note is="help">
            <p>{texts.stays}</p>
          </Note>
        )}
        <Block id="all" title={texts.all}>
          {letters.length === 0 ? <NoLetters /> : <LettersTable {...{ letters, names, zone, mailGoesOut }} />}
          {letters.length === mostLetters && <p class="small sec">{texts.older(mostLetters)}</p>}
        </Block>
      </>
    ),
  }
}

function NoLetters() {
  const action = (
    <ButtonLink href="/people" look="second">
      {texts.toPeople}
    </ButtonLink>
  )
  return <Empty title={texts.emptyTitle} why={texts.emptyWhy} action={action} />
}

type LettersTableProps = LettersPage & { readonly mailGoesOut: boolean }

function LettersTable({ letters, names, zone, mailGoesOut }: LettersTableProps) {
  return (
    <Table
      caption={texts.title}
      rows={letters}
      columns={[
        {
          title: texts.subject,
          kind: 'head',
          cell: ({ id, subject }) => <a href={`/letters/${id}`}>{subject}</a>,
        },
        {
          title: texts.to,
          cell: ({ person, address }) => (
            <>
              {(person && names.get(person)) || address || texts.noAddress}
              {person && address && <span class="sec"> {address}</span>}
            </>
          ),
        },
        { title: texts.when, cell: ({ createdAt }) => longMoment(createdAt, zone) },
        {
          title: texts.state,
          cell: (letter) => <LetterState letter={letter} zone={zone} mailGoesOut={mailGoesOut} />,
        },
      ]}
    />
  )
}
