import { linkSlipTexts } from '#pieces/link-slip-texts.ts'
import { LinkSlips } from '#pieces/link-slips.tsx'
import { ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import type { Services } from '../services.ts'
import type { AskedReaders } from './ask-readers.ts'
import { paperTexts } from './texts.ts'

const texts = paperTexts.links

/** After asking: how many letters leave, and slips for whom there is no address. */
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
        <LinkSlips address={address} slips={slips} says={[texts.about(title)]}>
          <Crumb href={`/papers/${paper}`}>{title}</Crumb>
          <Head title={texts.title} lead={linkSlipTexts.lead(letters, slips.length)} />
          <p>{texts.next}</p>
        </LinkSlips>
        <Buttons>
          <ButtonLink href={`/papers/${paper}`}>{texts.back}</ButtonLink>
        </Buttons>
      </>
    ),
  }
}
