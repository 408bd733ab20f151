import type { Role } from '#domain/access/role.ts'
import { roleNames } from '#pieces/texts.ts'
import { ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Note } from '#ui/blocks/head.tsx'
import { todayTexts as texts } from '../texts.ts'

/** R-FAC-1. Whose role does not act yet reads it on the first page, with what stands still till then. */
export function WaitingNote({ roles }: { readonly roles: readonly Role[] }) {
  if (roles.length === 0) return null
  return (
    <Note is="help">
      <p>
        <b>{texts.waits(roles.map((role) => roleNames[role]).join(', '))}</b>
      </p>
      <p>{texts.waitsWhy}</p>
      {roles.includes('sysadmin') && <p>{texts.waitsCopies}</p>}
      <Buttons>
        <ButtonLink href="/account/second-factor" look="second">
          {texts.setUpFactor}
        </ButtonLink>
      </Buttons>
    </Note>
  )
}
