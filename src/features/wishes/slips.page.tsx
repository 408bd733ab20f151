import { longDay } from '#kit/russian/dates.ts'
import { ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Head, Note } from '#ui/blocks/head.tsx'
import { Slip, Slips } from '#ui/blocks/qr.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { AskedWishes } from './ask-wishes.ts'
import { slipsTexts as texts } from './texts.ts'

/** After asking: how many letters leave, and slips to cut out. A link is seen this once. */
export function slipsPage({ letters, slips, through }: AskedWishes, { address }: Services): Page {
  return {
    title: texts.title,
    place: '/pairs',
    body: (
      <>
        <div class="no-print">
          <Head title={texts.title} lead={texts.lead(letters, slips.length)} />
          {address.onlyHere && (
            <Note is="help">
              <p>{texts.onlyHere}</p>
            </Note>
          )}
          <p>{texts.next}</p>
          {slips.length > 0 && <p class="small sec">{texts.print}</p>}
        </div>
        <Slips>
          {slips.map(({ name, token }) => (
            <Slip
              name={name}
              link={`${address.base}/l/${token}`}
              codeLabel={texts.code(address.base)}
              code={token}
            >
              <p>{texts.about}</p>
              <p>{texts.how(longDay(through))}</p>
            </Slip>
          ))}
        </Slips>
        {slips.length > 0 && <p class="small sec no-print">{texts.shown}</p>}
        <Buttons>
          <ButtonLink href="/wishes">{texts.back}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
