import type { CommonRefusal } from '#features/command.ts'
import { noRoomStatus, type Page } from '#features/route.ts'
import { commonRefusalTexts } from '#features/texts.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { DeadEnd } from '#ui/blocks/empty.tsx'
import { serverTexts as texts } from '../texts.ts'

/** The one place where a refusal becomes a page and a status. */
export function refusalPage(refusal: CommonRefusal): Page {
  if (refusal.reason === 'unreadable') {
    return {
      title: texts.unreadableTitle,
      status: 422,
      body: (
        <DeadEnd title={texts.unreadableTitle} ways={<ButtonLink href="/">{texts.toStart}</ButtonLink>}>
          <ul>
            {Object.values(refusal.fields).map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </DeadEnd>
      ),
    }
  }
  const { title, why } = commonRefusalTexts[refusal.reason]
  const way =
    refusal.reason === 'second-factor'
      ? { href: '/account/second-factor', label: texts.setUpFactor }
      : undefined
  return { ...deadEnd(title, why, way), status: statuses[refusal.reason] }
}

const statuses = {
  'not-allowed': 403,
  'second-factor': 403,
  'not-found': 404,
  'no-room': noRoomStatus,
} as const

export function deadEnd(
  title: string,
  why: string,
  way: { href: string; label: string } = { href: '/', label: texts.toStart },
): Page {
  return {
    title,
    body: (
      <DeadEnd title={title} ways={<ButtonLink href={way.href}>{way.label}</ButtonLink>}>
        <p>{why}</p>
      </DeadEnd>
    ),
  }
}
