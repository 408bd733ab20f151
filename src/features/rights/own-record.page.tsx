import { longDay } from '#kit/russian/dates.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import { TermsTable } from './parts/terms-table.tsx'
import { ViewsTable } from './parts/views-table.tsx'
import type { OwnRecord } from './queries.ts'
import { termPageTexts } from './term-texts.ts'
import { consentTexts, ownTexts as texts, viewsTexts } from './texts.ts'

/** What anybody may know and stop about oneself. */
export function ownRecordPage(shown: OwnRecord, trouble?: Trouble): Page {
  const { views, older } = shown
  return {
    title: texts.title,
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.title} lead={texts.lead} />
        <Block id="consents" title={consentTexts.title}>
          <p class="lead">{consentTexts.lead}</p>
          {shown.consents.length === 0 && <Empty why={consentTexts.none} />}
          <ul>
            {shown.consents.map((one) => (
              <li>
                {one.title}: {consentTexts.signed(longDay(one.signedOn))}
                {one.lapsedOn ? (
                  <span>, {consentTexts.withdrawn(longDay(one.lapsedOn))}</span>
                ) : (
                  <ActionButton
                    action={{
                      label: consentTexts.withdraw,
                      post: `/asked/consents/${one.id}`,
                    }}
                    look="second"
                    slim
                    about={one.title}
                  />
                )}
              </li>
            ))}
          </ul>
        </Block>
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
        <Block id="terms" title={termPageTexts.title}>
          <p class="lead">{termPageTexts.lead}</p>
          <TermsTable />
        </Block>
      </>
    ),
  }
}
