import type { EventKind } from '#domain/events/event.ts'

/** Something the organisation did besides meetings of pairs. `who`: whom it names. */
export type Happening = {
  readonly on: string
  readonly kind: EventKind
  readonly title: string
  readonly who?: 'mentors' | 'mentees' | 'council' | 'first-mentor'
  readonly subject?: string
  readonly minutesNumber?: string
  readonly decision?: string
  readonly link?: string
}

const site = 'https://school12.example.org/nastavnichestvo'

export const schoolEvents: readonly Happening[] = [
  {
    ...{ on: '2026-08-28', kind: 'pedagogical_council', subject: 'regulation', minutesNumber: '1' },
    title: 'Принятие Положения о наставничестве',
    decision: 'Принять Положение о системе наставничества, ввести с 1 сентября',
  },
  {
    ...{ on: '2026-08-28', kind: 'pedagogical_council', subject: 'roadmap', minutesNumber: '1' },
    title: 'Дорожная карта на учебный год',
    decision: 'Дорожную карту одобрить, куратору вести её помесячно',
  },
  {
    ...{ on: '2026-09-11', kind: 'council', subject: 'selection', minutesNumber: '1', who: 'council' },
    title: 'Выбор наставников по запросам педагогов',
    decision: 'Допустить к наставничеству предложенных педагогов',
  },
  {
    ...{ on: '2026-09-30', kind: 'induction_session', who: 'mentors' },
    title: 'Как построить первую встречу с молодым педагогом',
    decision: 'Первую встречу каждая пара проводит до 9 октября',
  },
  {
    ...{ on: '2026-10-02', kind: 'publication', link: `${site}/ustanovochnaya-sessiya` },
    title: 'Новость об установочной сессии на сайте школы',
  },
  {
    ...{ on: '2026-10-20', kind: 'materials', subject: 'guidance', link: `${site}/pamyatka` },
    title: 'Памятка наставнику: анализ урока',
  },
  {
    ...{ on: '2026-11-12', kind: 'consultation', who: 'mentors' },
    title: 'Как говорить об ошибках, чтобы вас услышали',
  },
  {
    ...{ on: '2026-12-10', kind: 'mentor_training', who: 'first-mentor', link: `${site}/kurs` },
    title: 'Курс «Современный наставник», 36 часов',
  },
  {
    ...{ on: '2027-01-21', kind: 'council', subject: 'interim', minutesNumber: '3', who: 'council' },
    title: 'Промежуточные итоги пар',
    decision: 'Куратору встретиться с парами, в которых встреч не было',
  },
  {
    ...{ on: '2027-03-18', kind: 'consultation', who: 'mentees' },
    title: 'Открытый урок Морозовой Т. И. и разговор о нём',
  },
  {
    ...{ on: '2027-05-13', kind: 'council', subject: 'best_practices', minutesNumber: '5', who: 'council' },
    title: 'Лучшие программы года',
    decision: 'Рекомендовать программу пары Морозовой и Лукиной в копилку школы',
  },
  {
    ...{ on: '2027-05-19', kind: 'practice', who: 'first-mentor', link: `${site}/praktika` },
    title: 'Взаимопосещение уроков в паре словесников',
  },
]

export const gardenEvents: readonly Happening[] = [
  {
    ...{ on: '2026-08-28', kind: 'pedagogical_council', subject: 'regulation', minutesNumber: '1' },
    title: 'Принятие Положения о наставничестве',
    decision: 'Принять Положение',
  },
  {
    ...{ on: '2026-10-01', kind: 'induction_session', who: 'mentors' },
    title: 'С чего начать: первая неделя в группе вдвоём',
  },
  {
    ...{ on: '2027-02-18', kind: 'consultation', who: 'mentees' },
    title: 'Разговор с родителями: разбор случаев',
  },
]

/** Days on which the psychologist of the school supported somebody. */
export const supportDays: readonly string[] = ['2026-10-08', '2026-12-03', '2027-02-11', '2027-04-22']
