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
