import type { VNode } from 'preact'
import type { Acting } from '#domain/access/policy.ts'
import { organisationRoles } from '#domain/access/role.ts'
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
  readonly zone: string
  readonly now: string
}

type Around = {
  readonly assets: Assets
  readonly view: View
  readonly path: string
  readonly beside: Beside | undefined
  readonly band?: VNode | undefined
}

/** The whole document: the page inside the frame of somebody who signed in, or bare. */
export function renderDocument(page: FeaturePage, { assets, view, path, beside, band }: Around): string {
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
