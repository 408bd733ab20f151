import type { Role } from '#domain/access/role.ts'
import { roleNames } from '#pieces/texts.ts'
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
        <p>
          {texts.linkJustUsed} <a href="/password">{texts.goOn}</a>
        </p>
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

/** R-FAC-5, R-FAC-6. What to do now: who has to be asked, and what that person presses; nobody there, the command. */
export function resetAskedPage(others: readonly Role[], login: string): Page {
  return {
    title: texts.askedTitle,
    bare: true,
    body: (
      <DeadEnd title={texts.askedTitle} ways={<ButtonLink href="/sign-in">{texts.again}</ButtonLink>}>
        <p>
          {others.length > 0
            ? texts.askedWhy(others.map((role) => roleNames[role].toLowerCase()).join(', '))
            : texts.askedAlone}
        </p>
        <p>{texts.askedNobody(others.length > 0)}</p>
        <p>
          <code>npm run --silent vektor -- let-in {login}</code>
        </p>
        <p>{texts.askedAfter}</p>
      </DeadEnd>
    ),
  }
}
