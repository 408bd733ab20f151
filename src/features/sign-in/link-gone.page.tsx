import { ButtonLink } from '#ui/blocks/actions.tsx'
import { DeadEnd } from '#ui/blocks/empty.tsx'
import type { Page } from '../route.ts'
import { signInTexts as texts } from './texts.ts'

export function linkGonePage(): Page {
  return {
    title: texts.linkGoneTitle,
    bare: true,
    status: 410,
    body: (
      <DeadEnd title={texts.linkGoneTitle} ways={<ButtonLink href="/sign-in">{texts.toSignIn}</ButtonLink>}>
        <p>{texts.linkGoneWhy}</p>
      </DeadEnd>
    ),
  }
}

/** R-SES-5. A password is set only by whoever came by a personal link: an open computer is not enough. */
export function passwordByLinkPage(): Page {
  return {
    title: texts.passwordByLinkTitle,
    bare: true,
    status: 403,
    body: (
      <DeadEnd title={texts.passwordByLinkTitle} ways={<ButtonLink href="/today">{texts.toWork}</ButtonLink>}>
        <p>{texts.passwordByLinkWhy}</p>
      </DeadEnd>
    ),
  }
}

/** R-FAC-5. What to do now: who has to be asked, and what that person presses. */
export function resetAskedPage(): Page {
  return {
    title: texts.askedTitle,
    bare: true,
    body: (
      <DeadEnd title={texts.askedTitle} ways={<ButtonLink href="/sign-in">{texts.again}</ButtonLink>}>
        <p>{texts.askedWhy}</p>
        <p>{texts.askedNobody}</p>
      </DeadEnd>
    ),
  }
}
