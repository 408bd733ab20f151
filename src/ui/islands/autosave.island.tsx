import { autosaveTexts } from '../texts.ts'

const pause = 1500

/** Saves the form's fields while they are typed: a POST of the same fields to `data-autosave`. The server answers
 * with the time it kept them, as text («14:05»). Files are not sent. */
export function enhance(element: HTMLElement): void {
  const form = element as HTMLFormElement
  const said = form.querySelector<HTMLElement>('[data-saved]')
  const url = form.dataset.autosave ?? ''
  let timer = 0
  let last = fields(form).toString()

  async function save(): Promise<void> {
    const now = fields(form)
    if (now.toString() === last) return
    try {
      const answer = await fetch(url, { method: 'POST', body: now, credentials: 'same-origin' })
      if (!answer.ok) throw new Error(String(answer.status))
      last = now.toString()
      say(autosaveTexts.saved(await answer.text()))
    } catch {
      say(autosaveTexts.notSaved)
      later(pause * 10)
    }
  }
  function say(sentence: string): void {
    if (said) said.textContent = sentence
  }
  function later(after: number): void {
    clearTimeout(timer)
    timer = window.setTimeout(save, after)
  }

  form.addEventListener('input', () => later(pause))
  form.addEventListener('change', () => later(0))
  form.addEventListener('submit', () => clearTimeout(timer))
  addEventListener('pagehide', () => {
    const now = fields(form)
    if (now.toString() !== last) navigator.sendBeacon(url, now)
  })
}

function fields(form: HTMLFormElement): URLSearchParams {
  const typed = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return new URLSearchParams(typed)
}
