import { type Acting, may } from '#domain/access/policy.ts'
import type { Frame } from '#store/frames.ts'
import type { Menu } from '#ui/rail.tsx'
import { menuTexts as texts } from './texts.ts'

/** Same words and order for everyone; what a role may not read is not there. */
export function menuFor(acting: readonly Acting[], frame: Frame): Menu {
  const sees = (deed: Parameters<typeof may>[1]) => may(acting, deed)
  const groups: (Menu[number][number] | false)[][] = [
    [{ href: '/today', label: texts.today, tab: 'today' }],
    [
      sees('person.read') && { href: '/people', label: texts.people, count: frame.people, tab: 'people' },
      sees('pair.read') && { href: '/pairs', label: texts.pairs, tab: 'pair' },
      sees('package.read') && {
        href: '/documents',
        label: texts.documents,
        count: frame.packages,
        tab: 'document',
      },
    ],
    [
      sees('organisation.read') && { href: '/organisation', label: texts.organisation },
      sees('roles.read') && { href: '/roles', label: texts.roles },
      sees('history.read') && { href: '/history', label: texts.history },
      sees('letters.read') && { href: '/letters', label: texts.letters },
    ],
  ]
  return groups.map((group) => group.filter((item) => item !== false)).filter((group) => group.length > 0)
}
