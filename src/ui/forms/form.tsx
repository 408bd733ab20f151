import type { ComponentChildren } from 'preact'
import { formTexts } from '../texts.ts'
import type { Errors } from './field.tsx'

type FormProps = {
  readonly action: string
  readonly children: ComponentChildren
  /** The form carries files. */
  readonly files?: boolean | undefined
  /** Where the fields are saved while typing: a POST of the same fields, answered by the time as text, «14:05». */
  readonly autosave?: string | undefined
  /** Ask before leaving with something unsaved; not needed where there is autosave. */
  readonly guard?: boolean | undefined
}

/** A form that posts and works without a script; the server checks, so the browser's own bubbles are off. */
export function Form({ action, children, files, autosave, guard }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
      data-island={autosave ? 'autosave' : guard ? 'dirty-guard' : undefined}
      data-autosave={autosave}
    >
      {children}
      {autosave && <p class="small sec field" role="status" data-saved />}
    </form>
  )
}

/** The form's buttons at its end. */
export function FormButtons({ children }: { readonly children: ComponentChildren }) {
  return <div class="field btns">{children}</div>
}

/** The main button that stays in sight above the phone's bottom bar. */
export function Send({ children }: { readonly children: ComponentChildren }) {
  return <div class="send">{children}</div>
}

/** R-UI-3. What is wrong, all of it, on top, each line leading to its field; focused when the page comes. What is about the
 *  whole form (`form`) leads nowhere, and alone it is nothing to put right in a field. */
export function ErrorSummary({ errors }: { readonly errors: Errors }) {
  const all = Object.entries(errors)
  if (all.length === 0) return null
  return (
    <div class="errors" role="alert" tabIndex={-1} aria-labelledby="errors-title" data-focus>
      <h2 id="errors-title">
        {all.every(([name]) => name === 'form') ? formTexts.notDone : formTexts.fix(all.length)}
      </h2>
      <ul>
        {all.map(([name, message]) => (
          <li>{name === 'form' ? message : <a href={`#${encodeURIComponent(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

/** Short fields that belong together, such as votes: in one row where there is room. */
export function SideBySide({ children }: { readonly children: ComponentChildren }) {
  return <div class="side-by-side">{children}</div>
}
