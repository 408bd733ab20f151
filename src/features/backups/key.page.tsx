import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import { NotedForm } from './backups.page.tsx'
import { backupTexts as texts } from './texts.ts'

/** R-BAK-5. The one time that the recovery key is seen: large, to be written down or printed. */
export function keyPage(key: string): Page {
  return {
    title: texts.shownTitle,
    body: (
      <>
        <Crumb href="/backups">{texts.title}</Crumb>
        <Head title={texts.shownTitle} lead={texts.shownLead} />
        <Note is="help">
          <h2>
            <code>{key.split('-').join(' ')}</code>
          </h2>
          <p>{texts.shownWhere}</p>
        </Note>
        <Block id="noted" title={texts.confirm}>
          <p class="prose">{texts.afterwards}</p>
          <NotedForm />
        </Block>
      </>
    ),
  }
}
