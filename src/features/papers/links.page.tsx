import { ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Slip, Slips } from '#ui/blocks/qr.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { AskedReaders } from './ask-readers.ts'
import { paperTexts } from './texts.ts'

const texts = paperTexts.links

/** After asking: how many letters leave, and slips for whom there is no address. A link is seen this once. */
export function linksPage(
  { title, letters, slips }: AskedReaders,
  paper: string,
  { address }: Services,
): Page {
  return {
    title: texts.title,
    place: '/papers',
    body: (
      <>
        <div class="no-print">
          <Crumb href={`/papers/${paper}`}>{title}</Crumb>
          <Head title={texts.title} lead={texts.lead(letters, slips.length)} />
          {address.onlyHere && (
            <Note is="help">
              <p>{texts.onlyHere}</p>
            </Note>
          )}
          <p>{texts.next}</p>
        </div>
        <Slips>
          {slips.map(({ name, token }) => (
            <Slip
              name={name}
              link={`${address.base}/l/${token}`}
              codeLabel={texts.code(address.base)}
              code={token}
            >
              <p>{texts.about(title)}</p>
            </Slip>
          ))}
        </Slips>
        {slips.length > 0 && <p class="small sec no-print">{texts.shown}</p>}
        <Buttons>
          <ButtonLink href={`/papers/${paper}`}>{texts.back}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
