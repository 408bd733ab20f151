import type { EventKind } from '#domain/events/event.ts'
import { eventTitle, subjectTitle } from '#domain/events/event-kinds.ts'
import type { MayOnRoadmap } from '../queries.ts'

/** What a fact is called before it has happened, where it is made, and who may go there. */
export type FactWords = {
  readonly says: string
  readonly href: string | undefined
}

type Derived = { readonly says: string; readonly href: string; readonly needs: keyof MayOnRoadmap }

const derived: Readonly<Record<string, Derived>> = {
  roadmap_approved: { says: 'утверждение карты руководителем', href: '/roadmap', needs: 'approve' },
  curator_given: { says: 'роль куратора в программе', href: '/roles', needs: 'roles' },
  council_given: { says: 'роль совета наставников в программе', href: '/roles', needs: 'roles' },
  needs_heard: { says: 'анкета запросов педагогов', href: '/surveys', needs: 'surveys' },
  mentors_heard: { says: 'анкета кандидатов в наставники', href: '/surveys', needs: 'surveys' },
  mentee_bank: {
    says: 'подтверждённый банк наставляемых и согласия на обработку данных всех, кто в нём',
    href: '/mentees#confirm',
    needs: 'banks',
  },
  mentor_bank: {
    says: 'подтверждённый банк наставников и согласия на обработку данных всех, кто в нём',
    href: '/mentors#confirm',
    needs: 'banks',
  },
  next_mentor_bank: {
    says: 'подтверждение банка наставников на следующий учебный год',
    href: '/mentors#confirm',
    needs: 'banks',
  },
  mentors_chosen: {
    says: 'пары и группы составлены для всех, кому нужен наставник',
    href: '/pairs',
    needs: 'pairs',
  },
  pairs_made: {
    says: 'составленные пары и группы: у каждой названа форма',
    href: '/mentorships',
    needs: 'pairs',
  },
  pairs_agreed: { says: 'согласия обеих сторон каждой пары', href: '/mentorships', needs: 'pairs' },
  pairs_ordered: { says: 'подписанный приказ о закреплении', href: '/papers', needs: 'papers' },
  programmes_approved: { says: 'утверждённые программы всех пар', href: '/programmes', needs: 'programmes' },
  meetings_held: { says: 'записанные встречи пар', href: '/mentorships', needs: 'pairs' },
  interim_measured: {
    says: 'промежуточные самооценки в каждой паре',
    href: '/programmes',
    needs: 'programmes',
  },
  exit_heard: { says: 'анкеты при завершении пар', href: '/mentorships', needs: 'pairs' },
  psychologist_met: { says: 'встречи психолога с теми, кто без пары', href: '/alone', needs: 'alone' },
  nobody_alone: { says: 'без пары никого не осталось', href: '/alone', needs: 'alone' },
}

const papers: Readonly<Record<string, string>> = {
  order_curator: 'подписанный приказ о назначении куратора',
  order_council: 'подписанный приказ о совете наставников',
  interim_report: 'подписанный промежуточный отчёт',
  order_final: 'подписанный приказ об итоговом мероприятии',
  final_report: 'подписанный итоговый отчёт',
  order_close: 'подписанный приказ о завершении программ',
}

export function factWords(code: string, may: MayOnRoadmap, measure?: string): FactWords {
  const [source, name = ''] = code.split(':')
  if (source === 'paper') return { says: papers[name] ?? name, href: may.papers ? '/papers' : undefined }
  if (source !== 'event') {
    const found = derived[code]
    return { says: found?.says ?? code, href: found && may[found.needs] ? found.href : undefined }
  }
  const [kind, subject = null] = name.split('/') as [EventKind, string?]
  const about = subjectTitle(kind, subject)
  const href = `/events/new?kind=${kind}${measure && kind === 'own_measure' ? `&measure=${measure}` : ''}`
  return {
    says: about ? `${briefly(kind)}: ${startSmall(about)}` : briefly(kind),
    href: may.writeEvents ? href : undefined,
  }
}

/** The kind without what stands in brackets, as it goes on in a sentence. */
const briefly = (kind: EventKind) => startSmall(eventTitle(kind).replace(/ \(.*\)/, ''))
const startSmall = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
