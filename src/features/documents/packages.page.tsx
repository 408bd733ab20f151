import { longMoment } from '#kit/russian/dates.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import type { PackagesPage } from './queries.ts'
import { documentTexts as texts } from './texts.ts'

export function packagesPage({ packages, zone, mayMake }: PackagesPage): Page {
  return {
    title: texts.title,
    body: (
      <>
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={
            packages.length > 0 &&
            mayMake && <ActionButton action={{ label: texts.makeAnew, post: '/documents' }} look="second" />
          }
        />
        {packages.length === 0 && (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={<ButtonLink href="/pairs">{texts.toPairs}</ButtonLink>}
          />
        )}
        <ul class="dl">
          {packages.map(({ id, createdAt, schoolYear, state }) => (
            <li>
              <a href={`/documents/${id}`}>{texts.packageOf(longMoment(createdAt, zone))}</a>
              <span>
                {texts.year(schoolYear)}, {texts.states[state]}
              </span>
            </li>
          ))}
        </ul>
      </>
    ),
  }
}
