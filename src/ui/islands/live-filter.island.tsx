import { fetchPage, replacePiece } from '../client/page-piece.ts'

const pause = 300

/** The list follows the typing: the same GET as the form's own, of which only the region `data-live` is taken.
 * The address follows too, so that the list can be sent to somebody. */
export function enhance(element: HTMLElement): void {
  const form = element as HTMLFormElement
  const id = form.dataset.live ?? ''
  const status = document.createElement('p')
  status.className = 'vh'
  status.setAttribute('role', 'status')
  form.append(status)
  let asking: AbortController | undefined
  let timer = 0

  async function follow(): Promise<void> {
    asking?.abort()
    asking = new AbortController()
    const url = address(form)
    try {
      const page = await fetchPage(url, asking.signal)
      if (!replacePiece(page, id)) return location.assign(url)
      history.replaceState(null, '', url)
      status.textContent = document.getElementById(id)?.dataset.found ?? ''
    } catch {
      location.assign(url)
    }
  }

  form.addEventListener('input', (event) => {
    clearTimeout(timer)
    timer = window.setTimeout(follow, event.target instanceof HTMLSelectElement ? 0 : pause)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
}

/** What the form would ask for, without its empty fields. */
function address(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(filled).toString()
  return `${new URL(form.action).pathname}${query && `?${query}`}`
}
