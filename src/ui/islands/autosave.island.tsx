import { autosaveTexts } from '../texts.ts'

const pause = 1500
/** What the server answers when its disk is full. */
const noRoom = 507

/** Saves the form's fields while they are typed: a POST of the same fields to `data-autosave`. The server answers
 * with the time it kept them, as text («14:05»). Files and secrets are not sent, and nothing after the form itself:
 * a draft must not outlive what was made of it. */
export function enhance(element: HTMLElement): void {
  const form = element as HTMLFormElement
  const said = form.querySelector<HTMLElement>('[data-saved]')
  const url = form.dataset.autosave ?? ''
  let timer = 0
  let last = fields(form).toString()
  let sent = false

  async function save(): Promise<void> {
    const now = fields(form)
    if (sent || now.toString() === last) return
    try {
      const answer = await fetch(url, { method: 'POST', body: now, credentials: 'same-origin' })
      if (answer.status === noRoom) return again(autosaveTexts.noRoom)
      if (!answer.ok) throw new Error(String(answer.status))
      last = now.toString()
      say(autosaveTexts.saved(await answer.text()))
    } catch {
      again(autosaveTexts.notSaved)
    }
  }
  function again(sentence: string): void {
    say(sentence)
    later(pause * 10)
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
  form.addEventListener('submit', () => {
    sent = true
  })
  addEventListener('pagehide', () => {
    const now = fields(form)
    if (!sent && now.toString() !== last) navigator.sendBeacon(url, now)
  })
}

function fields(form: HTMLFormElement): URLSearchParams {
  const secrets = new Set(
    [...form.querySelectorAll<HTMLInputElement>('[data-island="secret"] input')].map((one) => one.name),
  )
  const kept = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !secrets.has(entry[0]),
  )
  return new URLSearchParams(kept)
}
