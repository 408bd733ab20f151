import type { Bank } from '#domain/banks/confirmation.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { DeadEnd } from '#ui/blocks/empty.tsx'
import type { Page } from '../../route.ts'
import { cardTexts as texts } from './card-texts.ts'

/** R-BNK-9. A card that whoever asks may not see: it says why, and not whose it is. */
export function hiddenCard(bank: Bank): Page {
  return {
    title: texts.hiddenTitle,
    place: `/${bank}`,
    body: (
      <DeadEnd
        title={texts.hiddenTitle}
        ways={<ButtonLink href={`/${bank}`}>{texts.toBank[bank]}</ButtonLink>}
      >
        <p>{texts.hidden}</p>
      </DeadEnd>
    ),
  }
}
