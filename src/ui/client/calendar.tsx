import { render } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { dateTexts } from '../texts.ts'

type CalendarProps = {
  /** Days as `2026-09-01`. */
  readonly chosen: string | null
  readonly today: string
  readonly choose: (day: string) => void
  readonly close: () => void
}

const dayLength = 86_400_000
const read = (day: string) => new Date(`${day}T00:00:00Z`)
const write = (date: Date) => date.toISOString().slice(0, 10)
const plusDays = (day: string, count: number) => write(new Date(read(day).getTime() + count * dayLength))

/** The same date of another month, or its last day: 31 января + 1 → 28 февраля. */
function plusMonths(day: string, count: number): string {
  const date = read(day)
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0))
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()))
  return write(target)
}

const weekday = (day: string) => (read(day).getUTCDay() + 6) % 7

const moves: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => plusDays(day, -1),
  ArrowRight: (day) => plusDays(day, 1),
  ArrowUp: (day) => plusDays(day, -7),
  ArrowDown: (day) => plusDays(day, 7),
  Home: (day) => plusDays(day, -weekday(day)),
  End: (day) => plusDays(day, 6 - weekday(day)),
  PageUp: (day) => plusMonths(day, -1),
  PageDown: (day) => plusMonths(day, 1),
}

const title = new Intl.DateTimeFormat('ru', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const full = new Intl.DateTimeFormat('ru', {
  day: 'numeric',
  month: 'long',
  weekday: 'long',
  timeZone: 'UTC',
})

/** Draws the calendar into the dialog anew, at the chosen day or today. */
export function showCalendar(dialog: HTMLElement, props: CalendarProps): void {
  render(null, dialog)
  render(<Calendar {...props} />, dialog)
}

function Calendar({ chosen, today, choose, close }: CalendarProps) {
  const [day, setDay] = useState(chosen ?? today)
  const keyboard = useRef(true)
  const focused = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (keyboard.current) focused.current?.focus()
  }, [day])
  const turn = (months: number) => () => {
    keyboard.current = false
    setDay((at) => plusMonths(at, months))
  }
  const move = (event: KeyboardEvent) => {
    const next = moves[event.key]
    if (!next) return
    event.preventDefault()
    keyboard.current = true
    setDay(next)
  }
  return (
    <>
      <div class="cal-h">
        <button type="button" class="btn second slim" onClick={turn(-1)}>
          {dateTexts.previous}
        </button>
        <b aria-live="polite">{title.format(read(day))}</b>
        <button type="button" class="btn second slim" onClick={turn(1)}>
          {dateTexts.next}
        </button>
      </div>
      <table class="cal" onKeyDown={move}>
        <thead>
          <tr>
            {dateTexts.weekdays.map(([short, long]) => (
              <th scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(day).map((week) => (
            <tr>
              {week.map((one) => (
                <td>
                  <button
                    type="button"
                    tabIndex={one === day ? 0 : -1}
                    ref={one === day ? focused : null}
                    aria-label={full.format(read(one))}
                    aria-pressed={one === chosen}
                    aria-current={one === today ? 'date' : undefined}
                    class={one.slice(0, 7) === day.slice(0, 7) ? undefined : 'sec'}
                    onClick={() => choose(one)}
                  >
                    {read(one).getUTCDate()}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="btn quiet slim" onClick={close}>
        {dateTexts.cancel}
      </button>
    </>
  )
}

/** The weeks that hold the month of this day, Monday first. */
function weeksOf(day: string): readonly (readonly string[])[] {
  const first = `${day.slice(0, 7)}-01`
  const last = plusDays(plusMonths(first, 1), -1)
  const monday = plusDays(first, -weekday(first))
  const weeks = Math.ceil((weekday(first) + read(last).getUTCDate()) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => plusDays(monday, week * 7 + index)),
  )
}
