import { describe, expect, it } from 'vitest'
import { allIndicators } from '#domain/indicators/all-indicators.ts'
import { day } from '#kit/day.ts'
import { schoolYear } from '#tests/document-years.ts'
import { measurement, reportFrame, yearSources } from '#tests/report-year.ts'
import { finalReport, interimReport } from './analytic.document.ts'
import { indicatedWords } from './indicators.document.ts'
import { reportFor } from './report.document.ts'
import { yearReport } from './year-report.ts'

const report = yearReport(yearSources)
const text = finalReport(report, reportFrame(schoolYear), { swot_threats: 'Отток кадров' })
const section = (code: string) => text.sections.find((one) => one.code === code)!
const said = (code: string) => section(code).says.join(' ').replaceAll('\u00a0', ' ')
const rows = (code: string, at = 0) => section(code).tables[at]!.rows

describe('R-REP-7 the report of a year equals a count by hand', () => {
  it('of people, each once, and of pairs', () => {
    expect(said('counts')).toBe('За учебный год работали: 2 пары и 1 группа; продолжают работу 1 из 3.')
    expect(rows('counts')).toEqual([
      ['Наставники', '3'],
      ['Наставляемые', '3'],
      ['Всего участников', '6'],
    ])
    expect(rows('counts', 2)).toEqual([
      ['традиционное («один на один»)', '2'],
      ['наставничество в группе', '1'],
    ])
  })
  it('two threads of a reverse pair are one pair, as the indicators count them', () => {
    const [one] = yearSources.facts.mentorships
    const back = { ...one!, id: 'обратно' as never, reverseOf: one!.id, ending: null }
    const mentorships = [...yearSources.facts.mentorships, back]
    const papers = [...yearSources.facts.papers, { ...yearSources.facts.papers[0]!, mentorships: [back.id] }]
    const both = yearReport({ ...yearSources, facts: { ...yearSources.facts, mentorships, papers } })
    expect(both.pairs).toHaveLength(4)
    const counts = finalReport(both, reportFrame(schoolYear), {}).sections.find(
      ({ code }) => code === 'counts',
    )!
    expect(counts.says[0]).toContain('2 пары и 1 группа')
  })
  it('of programmes: how they went and how they ended', () => {
    expect(said('programmes')).toBe(
      'Утверждено программ: 2 из 3; продлено: 1. Мероприятия планов отмечены как выполненные: 1 из 3.',
    )
    expect(rows('programmes')).toEqual([
      ['завершена: план выполнен', '1'],
      ['наставник сменён, работа продолжена с другим', '1'],
      ['продолжается', '1'],
    ])
    expect(text.annex!.rows.map((row) => row.slice(5))).toEqual([
      ['50 % (1 из 2)', 'снято 1 из 2, стало легче 0', 'завершена: план выполнен'],
      ['плана нет', 'не измерено', 'наставник сменён, работа продолжена с другим'],
      ['0 % (0 из 1)', 'не измерено', 'продолжается; срок продлён'],
    ])
  })
  it('a difficulty carried over to the pair of the next mentor is counted once', () => {
    const { facts } = yearSources
    const [one] = facts.mentorships
    const carried = facts.measurements
      .filter(({ mentorship }) => mentorship === one!.id)
      .map((taken) => ({ ...taken, mentorship: 'следующая' as never }))
    const next = { ...one!, id: 'следующая' as never, ending: null, succeeds: one!.id }
    const papers = [...facts.papers, { ...facts.papers[0]!, mentorships: [next.id] }]
    const twice = yearReport({
      ...yearSources,
      facts: {
        ...facts,
        papers,
        mentorships: [...facts.mentorships, next],
        measurements: [...facts.measurements, ...carried],
      },
    })
    expect(twice.pairs).toHaveLength(4)
    expect(twice.changes).toHaveLength(report.changes.length)
  })
  it('a programme ended on the very day is completed, as the indicators say', () => {
    const { facts, on } = yearSources
    const mentorships = facts.mentorships.map((one) =>
      one.ending === null ? { ...one, ending: { on, way: 'done' as const, by: null } } : one,
    )
    const today = yearReport({ ...yearSources, facts: { ...facts, mentorships } })
    expect(today.pairs.map(({ state }) => state)).not.toContain('going')
  })
  it('of meetings of this school year up to the day, the roadmap and what changed', () => {
    expect(said('process')).toContain('Встреч за учебный год: 3, всего 2 часа 15 минут.')
    expect(said('process')).toContain('Подтверждены второй стороной: 33 % (1 из 3)')
    expect(said('process')).toContain('Чек-лист куратора: 14 из 18, уровень допустимый.')
    expect(said('roadmap')).toBe(
      'Подтверждены фактами мероприятия: 10 из 13. Срок прошёл, подтверждения нет: Итоговое мероприятие.',
    )
    expect(said('problems')).toBe(
      'За год: просьб наставников освободить от работы: 1; наставник сменён: 1; затруднений без второго замера: 1.',
    )
    expect(rows('practices').map(([title]) => title)).toEqual(['Взаимные посещения уроков'])
  })
  it('R-CHG-7: a request of a mentee, which the curator alone reads, is not told by a number of one', () => {
    const [asked] = yearSources.changeRequests
    const another = { ...asked!, kind: 'another_mentor' as const, settled: null }
    const problems = (count: number) => {
      const changeRequests = Array.from({ length: count }, () => another)
      const { sections } = finalReport(
        yearReport({ ...yearSources, changeRequests }),
        reportFrame(schoolYear),
        {},
      )
      return sections.find(({ code }) => code === 'problems')!.says.join()
    }
    expect(problems(1)).not.toContain('сменить')
    expect(problems(5)).toContain('просьб сменить наставника: 5')
  })
  it('of threads: each number of how many', () => {
    expect(said('threads')).toBe(
      'Потребностей в анкетах и программах: 3. Есть наставник: 2 из 3; есть строка плана: 2 из 3; были встречи: 2 из 3; встречи подтверждены: 1 из 3. Измерен результат: 2 из 3; из измеренных снято 1 из 2, стало легче 0 из 2.',
    )
  })
  it('and its indicators are those of the page of indicators', () => {
    const shown = new Map(rows('indicators').map(([title, value]) => [title, value]))
    expect(shown.size).toBe(allIndicators.length)
    expect([...shown.values()]).toEqual(
      allIndicators.map(({ count }) => indicatedWords(count(yearSources.facts, yearSources.on))),
    )
    expect(shown.get('Количество наставнических пар/групп (действующих)')).toBe('1')
  })
  it('an interim one names the pairs that need help, with the reason', () => {
    const interim = interimReport(
      yearReport({ ...yearSources, on: day('2027-01-15') }),
      reportFrame(schoolYear),
      {},
    )
    expect(interim.sections.find(({ code }) => code === 'risks')!.tables[0]!.rows).toEqual([
      ['Кузнецова\u00a0М.\u00a0П. – Белов\u00a0А.\u00a0С.', 'нет встреч 64 дня'],
      ['Дёмин\u00a0П.\u00a0Ю. – Лебедева\u00a0М.\u00a0И.', 'нет утверждённой программы; нет встреч 127 дней'],
    ])
  })
})

describe('R-REP-7 a pair needs help', () => {
  it('whose people have not all consented', () => {
    const mentorships = yearSources.facts.mentorships.map((one) => ({
      ...one,
      members: one.members.map((member) =>
        member.side === 'mentee' ? { ...member, consent: null } : member,
      ),
    }))
    const asked = yearReport({ ...yearSources, facts: { ...yearSources.facts, mentorships } })
    const risks = interimReport(asked, reportFrame(schoolYear), {}).sections.find(
      ({ code }) => code === 'risks',
    )!
    expect(risks.tables[0]!.rows[0]![1]).toContain('нет согласия; нет встреч')
  })
})

describe('R-REP-9 what people answered is told of five or more', () => {
  it('a share of yes where six said it, and nothing where two did not', () => {
    expect(report.said).toEqual([{ code: 'go_on', side: 'mentee', yes: 6, of: 6 }])
    const [inner, outer] = rows('swot')
    expect(inner![1]).toContain('да, 100 % (6 из 6) (наставляемые)')
    expect(outer).toEqual(['Внешние', '–', 'Отток кадров'])
  })
  it('satisfaction: only the mean, where one of the two parts is of two people', () => {
    expect(said('process')).toContain(
      'Удовлетворённость (наставляемые): ответов 8, средний балл 7,5 из 10; доля довольных скрыта',
    )
    expect(said('process')).toContain(
      'Удовлетворённость (наставники): пока не показана, в сводке анкет выхода меньше пяти ответов',
    )
  })
  it('difficulties of a group of topics: not of one person, but of five', () => {
    expect(report.groups).toEqual([])
    expect(said('influence')).toContain(
      'Группы тем, где замеров меньше чем у 5 человек, отдельно не показаны.',
    )
    const mentees = ['1', '2', '3', '4', '5']
    const wide = yearReport({
      ...yearSources,
      facts: {
        ...yearSources.facts,
        measurements: mentees.flatMap((who) => [
          measurement('в', who, 'entry', '2027-03-15', { ict_06: 3 }),
          measurement('в', who, 'exit', '2027-06-10', { ict_06: 1 }),
        ]),
        mentorships: yearSources.facts.mentorships.map((one) =>
          one.id === 'в'
            ? {
                ...one,
                members: [
                  one.members[0]!,
                  ...mentees.map((id) => ({ ...one.members[1]!, person: id as never })),
                ],
              }
            : one,
        ),
      },
    })
    expect(wide.groups).toEqual([{ groups: ['ict'], people: 5, topics: 5, before: 3, now: 1, closed: 5 }])
  })
})

it.each([
  ['2026-09-01', 'interim_report'],
  ['2027-01-20', 'interim_report'],
  ['2027-02-28', 'interim_report'],
  ['2027-03-01', 'final_report'],
  ['2027-06-10', 'final_report'],
])('R-REP-7 on %s it is time for the %s', (today, kind) => {
  expect(reportFor(day(today))).toBe(kind)
})
