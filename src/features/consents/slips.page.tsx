import { linkSlipTexts } from '#pieces/link-slip-texts.ts'
import { LinkSlips } from '#pieces/link-slips.tsx'
import { ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Head } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { AskedPeople } from './ask-people.ts'
import { slipsTexts as texts } from './texts.ts'

/** After asking: how many letters leave, and slips to cut out. */
export function slipsPage({ letters, slips }: AskedPeople, { address }: Services): Page {
  return {
    title: texts.title,
    place: '/mentorships',
    body: (
      <>
        <LinkSlips address={address} slips={slips} says={[texts.about, texts.how]}>
          <Head title={texts.title} lead={linkSlipTexts.lead(letters, slips.length)} />
          <p>{texts.next}</p>
        </LinkSlips>
        <Buttons>
          <ButtonLink href="/mentorships">{texts.toList}</ButtonLink>
          <ButtonLink href="/mentorships/answers" look="second">
            {texts.toPaper}
          </ButtonLink>
        </Buttons>
      </>
    ),
  }
}
