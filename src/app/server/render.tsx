import type { VNode } from 'preact'
import type { Acting } from '#domain/access/policy.ts'
import { organisationRoles, type Role } from '#domain/access/role.ts'
import { type Page as FeaturePage, noRoomStatus } from '#features/route.ts'
import { longMoment } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { pageText } from '#kit/russian/typography.ts'
import { roleNames } from '#pieces/texts.ts'
import type { Frame } from '#store/frames.ts'
import { type Assets, Page, PlainPage, renderPage } from '#ui/page.tsx'
import type { View } from '#ui/view.ts'
import { menuFor } from '../menu.ts'
import { serverTexts } from '../texts.ts'

/** What a question brought back beside its answer: the frame, who acts, and when the data were read. */
export type Beside = {
  readonly frame: Frame
  readonly acting: readonly Acting[]
  readonly waiting: readonly Role[]
  readonly zone: string
  readonly now: string
}

type Around = {
  readonly assets: Assets
  readonly view: View
  readonly path: string
  readonly beside: Beside | undefined
  readonly band?: VNode | undefined
  /** Somebody came in from where this account was never seen (R-SES-10). */
  readonly strange?: boolean | undefined
}

/** The whole document: the page inside the frame of somebody who signed in, or bare. */
export function renderDocument(
  page: FeaturePage,
  { assets, view, path, beside, band, strange }: Around,
): string {
  const shared = {
    title: page.title,
    failed: page.status === 422 || page.status === noRoomStatus,
    assets,
    view,
    path,
    refresh: page.refreshSeconds,
    band,
  }
  if (!beside || page.bare) {
    return renderPage(<PlainPage {...shared}>{page.body}</PlainPage>, pageText)
  }
  const { frame, acting } = beside
  const { person } = frame
  const rail = {
    home: '/today',
    organisation: frame.organisation,
    menu: menuFor(acting, frame),
    person: {
      name: person ? wholeName(person) : serverTexts.noOrganisation,
      role: organisationRoles
        .filter((role) => acting.includes(role))
        .map((role) => roleNames[role])
        .join(', '),
    },
    signOut: '/sign-out',
    ...ownAccess(acting, beside.waiting, strange),
  }
  return renderPage(
    <Page
      {...shared}
      rail={rail}
      moment={longMoment(beside.now, beside.zone)}
      width={page.width}
      place={page.place}
    >
      {page.body}
    </Page>,
    pageText,
  )
}

/** Where one's own password and sessions are: nobody who came by a link to answer has them. What must not be overlooked
 *  stands over it. */
function ownAccess(acting: readonly Acting[], waiting: readonly Role[], strange: boolean | undefined) {
  if (!acting.includes('account')) return {}
  const roles = waiting.map((role) => roleNames[role]).join(', ')
  const notices = [
    ...(waiting.length > 0 ? [{ href: '/account/second-factor', label: serverTexts.waiting(roles) }] : []),
    ...(strange ? [{ href: '/account', label: serverTexts.strange }] : []),
  ]
  return { account: { href: '/account', label: serverTexts.account }, notices }
}
