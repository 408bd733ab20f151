import { dateTexts } from '../texts.ts'

/** A button beside дд.мм.гггг that opens a calendar. Preact and the calendar come only when it is opened. */
export function enhance(box: HTMLElement): void {
  const input = box.querySelector('input')
  if (!input) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn second'
  button.textContent = dateTexts.open
  button.setAttribute('aria-label', dateTexts.opens(box.dataset.about ?? ''))
  button.setAttribute('aria-haspopup', 'dialog')
  box.append(button)

  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-label', dateTexts.opens(box.dataset.about ?? ''))
  box.append(dialog)
  dialog.addEventListener('close', () => button.focus())

  button.addEventListener('click', async () => {
    const { showCalendar } = await import('../client/calendar.tsx')
    dialog.showModal()
    showCalendar(dialog, {
      chosen: readDay(input.value),
      today: box.dataset.today ?? '',
      choose: (day) => {
        input.value = day.split('-').reverse().join('.')
        input.dispatchEvent(new Event('input', { bubbles: true }))
        input.dispatchEvent(new Event('change', { bubbles: true }))
        dialog.close()
      },
      close: () => dialog.close(),
    })
  })
}

/** `01.09.2026` → `2026-09-01`; anything else, 31.02 too, is no day. */
function readDay(text: string): string | null {
  const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? []
  if (!date || !month || !year) return null
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const instant = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day ? null : day
}
