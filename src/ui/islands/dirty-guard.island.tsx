/** Asks before the page is left with something typed and not sent. The words are the browser's own. */
export function enhance(form: HTMLElement): void {
  let dirty = false
  form.addEventListener('input', () => {
    dirty = true
  })
  form.addEventListener('submit', () => {
    dirty = false
  })
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault()
  })
}
