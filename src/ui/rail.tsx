import { Button } from './blocks/actions.tsx'
import { Icon, type IconName, Mark } from './blocks/icons.tsx'
import { pageTexts } from './texts.ts'
import type { View } from './view.ts'
import { ViewForm } from './view-form.tsx'

export type MenuItem = {
  readonly href: string
  readonly label: string
  readonly count?: number | undefined
  /** One of the phone's places, with its glyph; at most four in a menu. */
  readonly tab?: IconName | undefined
}

/** Groups of the menu: same words and order for a role everywhere. */
export type Menu = readonly (readonly MenuItem[])[]

export type Rail = {
  readonly home: string
  readonly organisation: string
  readonly menu: Menu
  readonly person: { readonly name: string; readonly role: string }
  /** Where the sign-out button posts. */
  readonly signOut: string
  /** How one signs in, and what of it must not be overlooked. */
  readonly account?: { readonly href: string; readonly label: string } | undefined
  readonly notices?: readonly { readonly href: string; readonly label: string }[] | undefined
}

/** The item whose address is the page's own or the nearest above it: `/people` is current on `/people/7`. */
export function currentItem(menu: Menu, path: string): MenuItem | undefined {
  const [bare = ''] = path.split('?')
  const above = ({ href }: MenuItem) => bare === href || (href !== '/' && bare.startsWith(`${href}/`))
  return menu
    .flat()
    .filter(above)
    .sort((a, b) => b.href.length - a.href.length)[0]
}

type RailProps = {
  readonly rail: Rail
  readonly view: View
  readonly path: string
  readonly place?: string | undefined
}

export function RailView({ rail, view, path, place }: RailProps) {
  const current = currentItem(rail.menu, place ?? path)
  return (
    <header class="rail">
      <a class="brand" href={rail.home}>
        <Mark />
        {pageTexts.product}
      </a>
      <p class="org">{rail.organisation}</p>
      <Notices rail={rail} />
      <nav class="nav" aria-label={pageTexts.menu}>
        {rail.menu.map((group) => (
          <ul>
            {group.map((item) => (
              <MenuLine item={item} current={item === current} />
            ))}
          </ul>
        ))}
        <ul class="tab-only-l">
          <li class="tab">
            <a href="#all">
              <Icon name="more" />
              <span>{pageTexts.more}</span>
            </a>
          </li>
        </ul>
      </nav>
      <div class="me">
        <b>{rail.person.name}</b>
        <span>{rail.person.role}</span>
        <OwnAccount rail={rail} />
        <ViewForm view={view} back={path} />
        <SignOut action={rail.signOut} />
      </div>
    </header>
  )
}

/** What must not be overlooked stands over the menu: at its end a long one hides it. */
function Notices({ rail: { notices = [] } }: { readonly rail: Rail }) {
  return (
    <>
      {notices.map(({ href, label }) => (
        <p class="notice">
          <a href={href}>
            <b>{label}</b>
          </a>
        </p>
      ))}
    </>
  )
}

/** A phone shows it at the end of the page. */
function OwnAccount({ rail: { account } }: { readonly rail: Rail }) {
  if (!account) return null
  return (
    <span>
      <a href={account.href}>{account.label}</a>
    </span>
  )
}

function MenuLine({ item, current }: { readonly item: MenuItem; readonly current: boolean }) {
  return (
    <li class={item.tab && 'tab'}>
      <a href={item.href} aria-current={current ? 'page' : undefined}>
        {item.tab && <Icon name={item.tab} />}
        <span>{item.label}</span>
        {item.count !== undefined && <span class="n">{item.count}</span>}
      </a>
    </li>
  )
}

/** Stands in the rail on a desktop and in the footer on a phone. */
export function SignOut({ action }: { readonly action: string }) {
  return (
    <form class="out" method="post" action={action}>
      <Button look="quiet" slim>
        {pageTexts.signOut}
      </Button>
    </form>
  )
}

/** All sections once more, for the phone's «Ещё». */
export function AllSections({ rail }: { readonly rail: Rail }) {
  return (
    <nav class="foot-all" id="all" aria-label={pageTexts.allSections}>
      <ul>
        {rail.menu.flat().map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <OwnAccount rail={rail} />
      <SignOut action={rail.signOut} />
    </nav>
  )
}
