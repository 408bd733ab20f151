import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import { ViewsTable } from './parts/views-table.tsx'
import type { OwnRecord } from './queries.ts'
import { ownTexts as texts, viewsTexts } from './texts.ts'

/** What anybody may know and stop about oneself. */
export function ownRecordPage(shown: OwnRecord): Page {
  const { views, older } = shown
  return {
    title: texts.title,
    body: (
      <>
        <Head title={texts.title} lead={texts.lead} />
        <Block id="take" title={texts.take}>
          <p class="lead">{texts.takeLead}</p>
          {shown.mayTake ? (
            <ButtonLink href="/asked/record/file" look="second">
              {texts.takeButton}
            </ButtonLink>
          ) : (
            <p>{texts.takeByAccount}</p>
          )}
        </Block>
        <Block id="views" title={texts.views}>
          <p class="lead">{texts.viewsLead}</p>
          {views.length === 0 ? <Empty why={viewsTexts.nobodyEver} /> : <ViewsTable {...shown} />}
          {older && (
            <p>
              <a href={`/asked/record?before=${older}#views`}>{viewsTexts.older}</a>
            </p>
          )}
        </Block>
      </>
    ),
  }
}
