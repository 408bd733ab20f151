import { type Acting, may } from '#domain/access/policy.ts'
import type { Frame } from '#store/frames.ts'
import type { Menu } from '#ui/rail.tsx'
import { menuTexts as texts } from './texts.ts'

/** Same words and order for everyone; what a role may not read is not there. */
export function menuFor(acting: readonly Acting[], frame: Frame): Menu {
  const sees = (deed: Parameters<typeof may>[1]) => may(acting, deed)
  const groups: (Menu[number][number] | false)[][] = [
    [
      { href: '/today', label: texts.today, tab: 'today' },
      sees('survey.read') && { href: '/surveys', label: texts.surveys },
      sees('roadmap.read') && { href: '/roadmap', label: texts.roadmap },
      sees('event.read') && { href: '/events', label: texts.events },
      sees('indicator.read') && { href: '/indicators', label: texts.indicators },
    ],
    [
      sees('bank.read') && { href: '/mentees', label: texts.mentees, tab: 'people' },
      sees('bank.read') && { href: '/mentors', label: texts.mentors },
      sees('pair.read') && { href: '/pairs', label: texts.pairs },
      sees('mentorship.read') && { href: '/mentorships', label: texts.mentorships, tab: 'pair' },
      sees('attention.read') && { href: '/attention', label: texts.attention },
      sees('meeting.read') && { href: '/meetings', label: texts.meetings },
      sees('meeting.own') &&
        frame.inPair === true && {
          href: '/asked/meetings',
          label: texts.ownMeetings,
          // on a phone this is the place of those who work in a pair
          ...(sees('mentorship.read') ? {} : { tab: 'pair' as const }),
        },
      sees('programme.read') && { href: '/programmes', label: texts.programmes },
      sees('change.read') && { href: '/changes', label: texts.changes },
      sees('measurement.read') && { href: '/measurements', label: texts.measurements },
      sees('impression.read') && { href: '/impressions', label: texts.impressions },
      sees('alone.read') && { href: '/alone', label: texts.alone },
      sees('sensitive.read') && { href: '/sensitive', label: texts.sensitive },
      sees('mentors.browse') && { href: '/our-mentors', label: texts.ourMentors },
    ],
    [
      sees('paper.sign') && { href: '/approval', label: texts.approval },
      sees('report.read') && { href: '/reports', label: texts.reports },
      sees('paper.read') && { href: '/papers', label: texts.papers, tab: 'document' },
      sees('package.read') && {
        href: '/documents',
        label: texts.documents,
        ...(frame.packages > 0 ? { count: frame.packages } : {}),
      },
    ],
    [
      sees('person.read') && { href: '/people', label: texts.people, count: frame.people },
      sees('organisation.read') && { href: '/organisation', label: texts.organisation },
      sees('year.read') && { href: '/year', label: texts.year },
      sees('roles.read') && { href: '/roles', label: texts.roles },
      sees('history.read') && { href: '/history', label: texts.history },
      sees('letters.read') && { href: '/letters', label: texts.letters },
      sees('backup.read') && { href: '/backups', label: texts.backups },
    ],
  ]
  return groups.map((group) => group.filter((item) => item !== false)).filter((group) => group.length > 0)
}
