import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Mark } from './blocks/icons.tsx'
import { AllSections, type Rail, RailView } from './rail.tsx'
import { pageTexts } from './texts.ts'
import { typography } from './typography.ts'
import { type View, viewAttributes } from './view.ts'
import { ViewForm } from './view-form.tsx'

/** Addresses of the client bundle: what `dist/client/manifest.json` holds. */
export type Assets = {
  readonly css: string
  readonly js: string
  readonly icon: string
  readonly fonts: readonly string[]
}

type DocumentProps = {
  /** Without the product's name. */
  readonly title: string
  /** The form came back: the title begins with «Ошибка:». */
  readonly failed?: boolean | undefined
  readonly assets: Assets
  readonly view: View
  /** Path and query of the page itself: the current place of the menu, and where /view returns. */
  readonly path: string
  /** Seconds until the page asks for itself again where there is no script (`Progress`). */
  readonly refresh?: number | undefined
  /** One line over everything, on every page. */
  readonly band?: VNode | undefined
  readonly children: ComponentChildren
}

export type PageProps = DocumentProps & {
  readonly rail: Rail
  /** «17 ноября 2026 г., 14:20»: of when the data are. */
  readonly moment: string
  /** `wide`: banks of people; `narrow`: forms. */
  readonly width?: 'wide' | 'narrow' | undefined
  readonly help?: string | undefined
  /** The address of the menu's item that this page belongs to, where its own address does not say it. */
  readonly place?: string | undefined
}

/** A page of somebody who has signed in. */
export function Page(props: PageProps) {
  const { rail, view, path, place, width, moment, help, children } = props
  return (
    <Shell {...props}>
      <div class="app">
        <RailView rail={rail} view={view} path={path} place={place} />
        <div class="page">
          <main id="main" tabIndex={-1} class={width}>
            {children}
          </main>
          <footer class="foot">
            <AllSections rail={rail} />
            <span>{pageTexts.moment(moment)}</span>
            {help && <a href={help}>{pageTexts.help}</a>}
          </footer>
        </div>
      </div>
    </Shell>
  )
}

export type PlainPageProps = DocumentProps & {
  /** Who speaks here, when it is known: the organisation. */
  readonly owner?: string | undefined
  readonly footer?: ComponentChildren | undefined
}

/** First start, sign-in, errors, dead ends, what anyone may read: no rail. */
export function PlainPage(props: PlainPageProps) {
  const { view, path, owner, footer, children } = props
  return (
    <Shell {...props} bare>
      <header class="bare-top">
        <div>
          <a class="brand" href="/">
            <Mark />
            {pageTexts.product}
          </a>
          {owner && <span class="sec">{owner}</span>}
          <ViewForm view={view} back={path} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer class="foot">{footer}</footer>}
    </Shell>
  )
}

function Shell({
  title,
  failed,
  assets,
  view,
  refresh,
  band,
  bare,
  children,
}: DocumentProps & { readonly bare?: boolean }) {
  return (
    <html lang="ru" {...viewAttributes(view)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{pageTexts.title(title, failed ?? false)}</title>
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {assets.fonts.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.css} />
        <script type="module" src={assets.js} />
        {refresh && (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
      </head>
      <body class={bare ? 'bare' : undefined}>
        <a class="skip" href="#main">
          {pageTexts.skip}
        </a>
        {band && (
          <aside class="band" aria-label={pageTexts.band}>
            {band}
          </aside>
        )}
        {children}
      </body>
    </html>
  )
}

/** The whole document as text. `nbsp` puts non-breaking spaces into one text node (kit/russian/typography.ts). */
export function renderPage(page: VNode, nbsp: (text: string) => string): string {
  return `<!doctype html>${typography(renderToString(page), nbsp)}`
}
