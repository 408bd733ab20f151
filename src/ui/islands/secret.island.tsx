import { secretTexts } from '../texts.ts'

/** Shows a secret while it is typed; hides it again before the form goes. */
export function enhance(box: HTMLElement): void {
  const input = box.querySelector('input')
  const button = box.querySelector('button')
  if (!input || !button) return
  const show = (shown: boolean): void => {
    input.type = shown ? 'text' : 'password'
    button.textContent = shown ? secretTexts.hide : secretTexts.show
    button.setAttribute('aria-pressed', String(shown))
  }
  button.hidden = false
  button.addEventListener('click', () => show(input.type === 'password'))
  input.form?.addEventListener('submit', () => show(false))
}
