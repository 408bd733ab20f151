import { freshEvent } from './start.ts'

/** Asks for a page and parses it. XMLHttpRequest on purpose: it hands over a document without a string ever being
 * made into HTML here, so the pages keep `require-trusted-types-for 'script'` without a policy. */
export function fetchPage(url: string, signal?: AbortSignal): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.responseType = 'document'
    request.setRequestHeader('accept', 'text/html')
    request.onload = () =>
      request.status === 200 && request.response
        ? resolve(request.response)
        : reject(new Error(`${request.status}`))
    request.onerror = () => reject(new Error('no answer'))
    signal?.addEventListener('abort', () => request.abort())
    request.send()
  })
}

/** Puts the element of the same id from the asked page into this one; false when that page has none. */
export function replacePiece(asked: Document, id: string): boolean {
  const next = asked.getElementById(id)
  const current = document.getElementById(id)
  if (!next || !current) return false
  const adopted = document.importNode(next, true)
  current.replaceWith(adopted)
  adopted.parentElement?.dispatchEvent(new Event(freshEvent, { bubbles: true }))
  return true
}
