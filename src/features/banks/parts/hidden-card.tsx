import type { Bank } from '#domain/banks/confirmation.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { DeadEnd } from '#ui/blocks/empty.tsx'
import type { Page } from '../../route.ts'
import type { Card } from '../queries.ts'
import { cardTexts as texts } from './card-texts.ts'

/** Where the consent to processing stands, and what follows from it. */
export function consentWords({ person, consented, consentsAsked }: Card): string {
  if (consented.has(person)) return texts.consentSigned
  return consentsAsked.has(person) ? texts.consentAsked : texts.consentMissing
}

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
