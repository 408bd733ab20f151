import type { ComponentChildren } from 'preact'
import { progressTexts } from '../texts.ts'

type ProgressProps = {
  readonly id?: string | undefined
  /** What is being done: «Читаем список». */
  readonly label: string
  readonly done: number
  readonly total: number
  /** This page's own address: it is asked again until it no longer shows progress. */
  readonly page: string
  readonly children?: ComponentChildren | undefined
}

/** R-UI-7. Everything long shows progress and can be left. Without a script the page renews itself (`refresh` of
 * `Page`) or by its link; with one, only this piece is replaced, and the page is opened anew when it is done. */
export function Progress({ id = 'progress', label, done, total, page, children }: ProgressProps) {
  return (
    <div class="progress" id={id} data-island="progress" data-page={page}>
      <p id={`${id}-label`} role="status">
        <b>{label}</b> {progressTexts.done(done, total)}
      </p>
      <progress aria-labelledby={`${id}-label`} value={done} max={Math.max(total, 1)} />
      <p class="small sec">{children ?? progressTexts.leave}</p>
      <p class="small">
        <a href={page}>{progressTexts.refresh}</a>
      </p>
    </div>
  )
}
