/** Opens the dialog instead of the page that asks the same question. */
export function enhance(link: HTMLElement): void {
  const dialog = document.getElementById(link.dataset.dialog ?? '')
  if (!(dialog instanceof HTMLDialogElement)) return
  link.setAttribute('aria-haspopup', 'dialog')
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    dialog.showModal()
  })
}
