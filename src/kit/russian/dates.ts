import { type Day, dayIn, perZone } from '#kit/day.ts'
import type { Case } from '#kit/russian/case.ts'
import { month } from '#kit/russian/months.ts'
import { plural } from '#kit/russian/plural.ts'
import { capitalise } from '#kit/russian/words.ts'

const nbsp = '\u00a0'
const weekdays = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'] as const
const millisecondsADay = 86_400_000

type Parts = { readonly year: number; readonly month: number; readonly date: number }

function parts(day: Day): Parts {
  const [year = 0, number = 0, date = 0] = day.split('-').map(Number)
  return { year, month: number, date }
}

/** R-RUS-7. «1 сентября 2026 г.», with spaces that do not break. */
export function longDay(day: Day): string {
  return `${dayAndMonth(day)}${nbsp}${parts(day).year}${nbsp}г.`
}

/** «1 сентября», where the year is plain from the page. */
export function dayAndMonth(day: Day): string {
  const { date, month: number } = parts(day)
  return `${date}${nbsp}${month(number).gen}`
}

/** «01.09.2026». */
export function shortDay(day: Day): string {
  return day.split('-').reverse().join('.')
}

/** «Вторник, 17 ноября 2026 г.». */
export function weekdayDay(day: Day): string {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${capitalise(weekday)}, ${longDay(day)}`
}

/** «13:05»: the time of a moment in a time zone. */
export function clockTime(moment: string, zone: string): string {
  return clockFormat(zone).format(new Date(moment))
}

const clockFormat = perZone(
  (timeZone) =>
    new Intl.DateTimeFormat('ru', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
)

/** «21 ноября 2026 г., 13:05» in a time zone. */
export function longMoment(moment: string, zone: string): string {
  return `${longDay(dayIn(zone, moment))}, ${clockTime(moment, zone)}`
}

/** «сентябрь 2026 г.», «в сентябре 2026 г.»: the month of a day. */
export function monthOf(day: Day, one: Case = 'nom'): string {
  const { year, month: number } = parts(day)
  return `${month(number)[one]}${nbsp}${year}${nbsp}г.`
}

/**
 * R-RUS-8. «с 1 сентября 2026 г. по 31 мая 2027 г.»; what both days share is said once: «с 1 по 31 мая
 * 2027 г.», «с 1 сентября по 31 декабря 2026 г.». One day is that day; without an end only «с …».
 */
export function period(from: Day, through: Day | null): string {
  if (through === null) return `с${nbsp}${longDay(from)}`
  if (from === through) return longDay(from)
  const [start, end] = [parts(from), parts(through)]
  const opening =
    start.year !== end.year
      ? longDay(from)
      : start.month !== end.month
        ? dayAndMonth(from)
        : String(start.date)
  return `с${nbsp}${opening} по${nbsp}${longDay(through)}`
}

const schoolYear = {
  nom: 'учебный год',
  gen: 'учебного года',
  dat: 'учебному году',
  acc: 'учебный год',
  ins: 'учебным годом',
  prep: 'учебном году',
} as const satisfies Record<Case, string>

/** «2026/2027 учебный год» by the calendar year in which it begins, in any case. */
export function schoolYearWords(firstYear: number, one: Case = 'nom'): string {
  return `${firstYear}/${firstYear + 1}${nbsp}${schoolYear[one].replace(' ', nbsp)}`
}

/** R-RUS-9. Ends a sentence: «… 2026 г.» already has its full stop, and so do «?», «!», «…» and a closed quote of them. */
export function sentenceEnd(text: string): string {
  const ended = text.trimEnd()
  return ended === '' || /[.!?…][»“"')]*$/.test(ended) ? ended : `${ended}.`
}

/** R-RUS-10. How far a deadline is: «сегодня», «завтра», «через 3 дня», «просрочено на 2 дня». */
export function fromNow(day: Day, today: Day): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / millisecondsADay)
  if (days === 0) return 'сегодня'
  if (days === 1) return 'завтра'
  if (days === 2) return 'послезавтра'
  const count = plural(Math.abs(days), ['день', 'дня', 'дней']).replace(' ', nbsp)
  return days > 0 ? `через${nbsp}${count}` : `просрочено на${nbsp}${count}`
}
