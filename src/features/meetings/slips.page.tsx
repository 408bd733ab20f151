import { LinkSlips } from '#pieces/link-slips.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { MeetingSlips } from './make-slips.ts'
import { slipTexts as texts } from './parts/all-texts.ts'

/** Slips of everybody whose pair works. */
export function slipsPage(slips: MeetingSlips, { address }: Services): Page {
  return {
    title: texts.title,
    place: '/meetings',
    body: (
      <LinkSlips address={address} slips={slips} says={[texts.about, texts.how]}>
        <Crumb href="/meetings">{texts.back}</Crumb>
        <Head title={texts.title} lead={texts.lead(slips.length)} />
        <Note>
          <p>{texts.print}</p>
        </Note>
      </LinkSlips>
    ),
  }
}
