import { selectionTexts } from '../texts.ts'

/** Counts the chosen rows, tints them, and lets one box choose them all. */
export function enhance(form: HTMLElement): void {
  const all = form.querySelector<HTMLInputElement>('[data-choose-all]')
  const status = form.querySelector<HTMLElement>('.bulk [role="status"]')
  const bar = form.querySelector('.bulk')
  const boxes = () => [...form.querySelectorAll<HTMLInputElement>('tbody .chk input')]

  const tell = (): void => {
    const chosen = boxes().filter((box) => box.checked).length
    for (const box of boxes()) box.closest('tr')?.classList.toggle('on', box.checked)
    if (status) status.textContent = chosen > 0 ? selectionTexts.chosen(chosen) : selectionTexts.none
    bar?.classList.toggle('on', chosen > 0)
    if (!all) return
    all.checked = chosen > 0 && chosen === boxes().length
    all.indeterminate = chosen > 0 && !all.checked
  }

  const label = all?.closest('label')
  if (label) label.hidden = false
  form.addEventListener('change', (event) => {
    if (event.target === all && all) for (const box of boxes()) box.checked = all.checked
    tell()
  })
  form.addEventListener('reset', () => setTimeout(tell))
  tell()
}
