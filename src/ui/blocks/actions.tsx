import type { ComponentChildren } from 'preact'

export type Look = 'primary' | 'second' | 'quiet' | 'danger'

/** A step somebody may take: to a page, or a deed posted at once. `fields` travel as hidden inputs. */
export type Action =
  | { readonly label: string; readonly href: string }
  | { readonly label: string; readonly post: string; readonly fields?: Readonly<Record<string, string>> }

export function lookOf(look: Look, slim: boolean | undefined): string {
  return `btn${look === 'primary' ? '' : ` ${look}`}${slim ? ' slim' : ''}`
}

type ButtonProps = {
  readonly children: ComponentChildren
  readonly look?: Look | undefined
  readonly slim?: boolean | undefined
  /** A form with several buttons: which one was pressed. */
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** Sends the same form elsewhere (bulk actions). */
  readonly formaction?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  /** Two buttons with the same words differ for a screen reader by what they act on. */
  readonly about?: string | undefined
}

/** Its words are a verb and an object: «Открыть приказ», never «ОК». One primary button on a page. */
export function Button({ children, look = 'primary', slim, type = 'submit', about, ...rest }: ButtonProps) {
  return (
    <button type={type} class={lookOf(look, slim)} {...rest}>
      {children}
      {about && <span class="vh">: {about}</span>}
    </button>
  )
}

type ButtonLinkProps = {
  readonly href: string
  readonly children: ComponentChildren
  readonly look?: Look | undefined
  readonly slim?: boolean | undefined
  readonly download?: boolean | undefined
  readonly about?: string | undefined
}

export function ButtonLink({ href, children, look = 'primary', slim, download, about }: ButtonLinkProps) {
  return (
    <a class={lookOf(look, slim)} href={href} download={download}>
      {children}
      {about && <span class="vh">: {about}</span>}
    </a>
  )
}

export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="btns">{children}</div>
}

type ActionButtonProps = {
  readonly action: Action
  readonly look?: Look | undefined
  readonly slim?: boolean | undefined
  readonly about?: string | undefined
}

/** An action as a button: a link, or a form of one button where the deed is posted at once. Not inside a form. */
export function ActionButton({ action, look, slim, about }: ActionButtonProps) {
  if ('href' in action) {
    return (
      <ButtonLink href={action.href} look={look} slim={slim} about={about}>
        {action.label}
      </ButtonLink>
    )
  }
  return (
    <form class="one" method="post" action={action.post}>
      {Object.entries(action.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button look={look} slim={slim} about={about}>
        {action.label}
      </Button>
    </form>
  )
}
