import { shortPeriod } from '#domain/documents/days.document.ts'
import type { PersonFacts } from '#domain/documents/document-facts.ts'
import { fullName, shortName } from '#domain/documents/people.document.ts'
import { words } from '#domain/documents/words.ts'
import { isSecondThread } from '#domain/indicators/pairs-on.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { plural } from '#kit/russian/plural.ts'
import categories from '#reference/mentee_categories.json' with { type: 'json' }
import type { ReportSection, ReportTable } from './report-text.ts'
import { outOf, pairsWord, share, timeWords } from './report-words.document.ts'
import type { PairLine, PairState, YearReport } from './year-report.ts'

/** Who leads mentoring here and by what orders: everything of a report that is a name and not a count. */
export type ReportFrame = {
  readonly curator: PersonFacts
  readonly council: readonly PersonFacts[]
  /** «приказ о закреплении от 28 сентября 2026 г. № 214-од», in their order. */
  readonly orders: readonly string[]
  readonly people: ReadonlyMap<string, PersonFacts>
  readonly year: string
}

/** As the indicators count: two threads of a reverse pair are one pair of people. */
function onePairEach({ pairs }: YearReport): readonly PairLine[] {
  const all = pairs.map(({ mentorship }) => ({ ...mentorship, former: [] }))
  return pairs.filter((_, at) => !isSecondThread(all[at]!, all))
}

export function countsSays(report: YearReport): readonly string[] {
  const pairs = onePairEach(report)
  const going = pairs.filter(({ state }) => state === 'going').length
  const groups = pairs.filter(({ mentorship }) => menteesIn(mentorship).length > 1).length
  if (pairs.length === 0) return ['Пары и группы в этом учебном году не работали.']
  return [
    `За учебный год работали: ${pairsWord(pairs.length - groups)} и ${plural(groups, ['группа', 'группы', 'групп'])}; продолжают работу ${outOf(going, pairs.length)}.`,
  ]
}

export function countsTables(report: YearReport): readonly ReportTable[] {
  const { on, facts } = report
  const pairs = onePairEach(report)
  const mentees = new Set(
    report.pairs.flatMap(({ mentorship }) => menteesIn(mentorship).map(({ person }) => person)),
  )
  const mentors = new Set(
    report.pairs.flatMap(({ mentorship }) =>
      mentorship.members.filter(({ side }) => side !== 'mentee').map(({ person }) => person),
    ),
  )
  const rows = facts.menteesOn(on).filter(({ person }) => mentees.has(person as never))
  const count = <Key extends string>(keys: readonly Key[]) =>
    [...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length] as const)
  const titled = (titles: Readonly<Record<string, string>>, keys: readonly string[]) =>
    count(keys).map(([key, number]) => [titles[key] ?? key, String(number)])
  const categoryTitles = Object.fromEntries(categories.items.map(({ code, title }) => [code, title]))
  return [
    {
      caption: 'Участники за учебный год (каждый посчитан один раз)',
      head: ['Участники', 'Человек'],
      rows: [
        ['Наставники', String(mentors.size)],
        ['Наставляемые', String(mentees.size)],
        ['Всего участников', String(new Set([...mentors, ...mentees]).size)],
      ],
    },
    {
      caption: 'Формы наставничества',
      head: ['Форма', 'Пар и групп'],
      rows: titled(
        words.forms,
        pairs.map(({ mentorship }) => mentorship.form),
      ),
    },
    {
      caption: 'Виды наставничества (у пары может быть несколько)',
      head: ['Вид', 'Пар и групп'],
      rows: titled(
        words.types,
        pairs.flatMap(({ mentorship }) => mentorship.types),
      ),
    },
    {
      caption: 'Категории наставляемых (у человека может быть несколько)',
      head: ['Категория', 'Человек'],
      rows: titled(
        categoryTitles,
        rows.flatMap((row) => row.categories.map(({ category }) => category)),
      ),
    },
  ]
}

const stateWords: Readonly<Record<PairState, string>> = {
  going: 'продолжается',
  done: 'завершена: план выполнен',
  over: 'завершена по окончании срока',
  initiative: 'прекращена по инициативе участников',
  curator: 'прекращена куратором',
  replaced: 'наставник сменён, работа продолжена с другим',
}

export function programmesOf({ pairs }: YearReport): Partial<ReportSection> {
  if (pairs.length === 0) return {}
  const plan = pairs.map((one) => one.plan)
  const prolonged = pairs.filter((one) => one.prolonged).length
  const states = [...Map.groupBy(pairs, ({ state }) => state)]
  return {
    says: [
      `Утверждено программ: ${outOf(pairs.filter((one) => one.hasProgramme).length, pairs.length)}; продлено: ${prolonged}.`,
      `Мероприятия планов отмечены как выполненные: ${outOf(
        sum(plan, ({ done }) => done),
        sum(plan, ({ all }) => all),
      )}.`,
    ],
    tables: [
      {
        caption: 'Чем закончилась работа',
        head: ['Итог', 'Программ'],
        rows: states.map(([state, all]) => [stateWords[state], String(all.length)]),
      },
    ],
  }
}

export function meetingsSays(report: YearReport): { says: readonly string[] } {
  const own = programmesOf(report).says ?? []
  return { says: [...own, ...heldSays(report)] }
}

export function heldSays({ meetings: { held, minutes, signs } }: YearReport): readonly string[] {
  if (held === 0) return ['Записанных встреч нет.']
  return [
    `Встреч за учебный год: ${held}, всего ${timeWords(minutes)}.`,
    `Подтверждены второй стороной: ${share(signs.confirmed, held)}; записаны в срок: ${share(signs.inTime, held)}.`,
  ]
}

/** Without a programme, without a meeting for thirty days, behind the plan. */
const quietDays = 30

export function risksOf(report: YearReport, frame: ReportFrame): readonly ReportTable[] {
  const rows = report.pairs
    .filter(({ state }) => state === 'going')
    .flatMap((pair) => {
      const reasons = reasonsOf(pair, report)
      return reasons.length > 0 ? [[namesOf(pair, frame), reasons.join('; ')]] : []
    })
  return [{ caption: 'Пары, у которых есть риск', isText: true, head: ['Пара', 'Почему'], rows }]
}

export function noRisks(report: YearReport, frame: ReportFrame): readonly string[] {
  return risksOf(report, frame)[0]!.rows.length === 0 ? ['Рисков в работе пар по записям нет.'] : []
}

function reasonsOf(
  { plan, held, hasProgramme, mentorship }: PairLine,
  { on }: YearReport,
): readonly string[] {
  const last =
    held
      .map((one) => one.held.on)
      .toSorted()
      .at(-1) ?? mentorship.from
  const quiet = Math.round((Date.parse(on) - Date.parse(last)) / 86_400_000)
  return [
    ...(mentorship.members.every(({ consent }) => consent?.answer === 'yes') ? [] : ['нет согласия']),
    ...(hasProgramme ? [] : ['нет утверждённой программы']),
    ...(quiet > quietDays ? [`нет встреч ${plural(quiet, ['день', 'дня', 'дней'])}`] : []),
    ...(plan.overdue > 0 ? [`не отмечены мероприятия плана: ${plan.overdue}`] : []),
  ]
}

export function annexOf({ pairs }: YearReport, frame: ReportFrame): ReportTable {
  const name = (person: string) => {
    const found = frame.people.get(person)
    return found ? fullName(found.name).nom : '–'
  }
  return {
    caption: 'Пары и группы',
    head: ['№', 'Наставник', 'Наставляемый', 'Форма, вид', 'Срок', 'Выполнено', 'Результат', 'Решение'],
    rows: pairs.map(({ mentorship, plan, changes, state, prolonged }, at) => [
      String(at + 1),
      name(mentorOf(mentorship).person),
      menteesIn(mentorship)
        .map(({ person }) => name(person))
        .join(', '),
      [
        (words.forms as Readonly<Record<string, string>>)[mentorship.form] ?? mentorship.form,
        ...mentorship.types.map((one) => (words.types as Readonly<Record<string, string>>)[one] ?? one),
      ].join('; '),
      shortPeriod(mentorship.from, lastDay(mentorship)),
      plan.all === 0 ? 'плана нет' : share(plan.done, plan.all),
      resultOf(changes),
      `${stateWords[state]}${prolonged ? '; срок продлён' : ''}`,
    ]),
  }
}

function resultOf(changes: PairLine['changes']): string {
  const count = (wanted: string) => changes.filter(({ outcome }) => outcome === wanted).length
  const measured = changes.length - count('not-measured')
  if (measured === 0) return 'не измерено'
  return `снято ${outOf(count('closed'), measured)}, стало легче ${count('eased')}`
}

function namesOf({ mentorship }: PairLine, { people }: ReportFrame): string {
  const short = (person: string) => {
    const found = people.get(person)
    return found ? shortName(found.name).nom : ''
  }
  return `${short(mentorOf(mentorship).person)} – ${menteesIn(mentorship)
    .map(({ person }) => short(person))
    .join(', ')}`
}

const sum = <One>(all: readonly One[], of: (one: One) => number) =>
  all.reduce((total, one) => total + of(one), 0)
