import type { ComponentChildren } from 'preact'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { VersionText } from '#domain/programmes/check-content.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import type { Errors, Values } from '#ui/forms/field.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { programmeTexts as texts } from '../texts.ts'

export type PartProps = {
  readonly part: string
  /** Of a line of the plan; `new` for a new one. */
  readonly row: string
  readonly text: VersionText
  readonly kind: OrganisationKind
  readonly today: string
  /** Where the form posts, where it saves itself while one types, and the page around it. */
  readonly action: string
  readonly autosave?: string | undefined
  readonly page: string
  /** What its button says, where that is not «save». */
  readonly says?: string | undefined
  /** What was wrong with what was sent, and all of it as it was sent, ticked boxes too. */
  readonly trouble?: { readonly errors: Errors; readonly values: Values } | undefined
}

type FrameProps = PartProps & {
  readonly sends: Readonly<Record<string, string>>
  readonly children: ComponentChildren
  readonly save?: string
  /** A form whose half-typed state would not be taken does not save itself. */
  readonly whole?: boolean
}

export function PartFrame({
  action,
  autosave,
  page,
  sends,
  children,
  says = texts.save,
  save = says,
  whole,
}: FrameProps) {
  return (
    <Form action={action} autosave={whole ? undefined : autosave} guard={whole}>
      {Object.entries(sends).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <FormButtons>
        <Button>{save}</Button>
        <ButtonLink href={`${page}#part-${sends.of ?? sends.part}`} look="quiet">
          {texts.cancel}
        </ButtonLink>
      </FormButtons>
    </Form>
  )
}

/** What was typed goes before what is kept. */
export function fieldsOf({ trouble }: Pick<PartProps, 'trouble'>, kept: Values) {
  return { errors: trouble?.errors ?? {}, values: trouble ? { ...kept, ...trouble.values } : kept }
}
