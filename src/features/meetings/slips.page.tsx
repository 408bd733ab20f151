import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Slip, Slips } from '#ui/blocks/qr.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { MeetingSlips } from './make-slips.ts'
import { slipTexts as texts } from './parts/all-texts.ts'

/** Slips to print and cut; shown once, for links are kept as hashes. */
export function slipsPage(slips: MeetingSlips, { address }: Services): Page {
  const { base, onlyHere } = address
  return {
    title: texts.title,
    place: '/meetings',
    body: (
      <>
        <Crumb href="/meetings">{texts.back}</Crumb>
        <div class="no-print">
          <Head title={texts.title} lead={texts.lead(slips.length)} />
          {onlyHere && (
            <Note is="help">
              <p>{texts.onlyHere}</p>
            </Note>
          )}
          <Note>
            <p>{texts.print}</p>
          </Note>
        </div>
        <Slips>
          {slips.map(({ name, token }) => (
            <Slip name={name} link={`${base}/l/${token}`} codeLabel={texts.code(base)} code={token}>
              <p>{texts.about}</p>
              <p>{texts.how}</p>
            </Slip>
          ))}
        </Slips>
      </>
    ),
  }
}
