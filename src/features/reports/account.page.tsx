import { fullName } from '#domain/documents/people.document.ts'
import type { PersonId } from '#domain/people/person.ts'
import { longDay } from '#kit/russian/dates.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons, Send } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import type { AccountDesk } from './account-desk.ts'
import { SectionView } from './parts/section-view.tsx'
import type { OwnAccount } from './queries.ts'
import { accountTexts as texts } from './texts.ts'

/** One's own account: everything is there already; a line may be added, and one press hands it in. */
export function accountPage(own: OwnAccount, trouble?: Trouble): Page {
  const { desk } = own
  return {
    title: desk.text.title,
    place: '/today',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/today">{texts.back}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={desk.text.title} lead={texts.lead[desk.kind]} />
        <About desk={desk} />
        <HandedIn desk={desk} />
        <Written desk={desk} action={`/asked/account/${desk.mentorship.id}`} trouble={trouble} />
        {own.reviews.length > 0 && (
          <ul class="plain">
            {own.reviews.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }
}

export function About({ desk }: { readonly desk: AccountDesk }) {
  return (
    <ul class="plain sec">
      {desk.text.about.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  )
}

type WrittenProps = {
  readonly desk: AccountDesk
  readonly action: string
  readonly trouble: Trouble | undefined
  readonly hidden?: Readonly<Record<string, string>>
}

/** The sections with room for a line, kept while they are typed. */
export function Written({ desk, action, trouble, hidden = {} }: WrittenProps) {
  const field = { errors: trouble?.errors ?? {}, values: trouble?.values ?? {} }
  return (
    <Form action={action} autosave={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {desk.text.sections.map((section) => (
        <SectionView section={section} field={field} isFolded />
      ))}
      <p class="small sec">{texts.seenBy[desk.kind]}</p>
      <Send>
        <Button name="do" value="hand-in">
          {(desk.handedIn ? texts.again : texts.button)[desk.kind]}
        </Button>
      </Send>
      <FormButtons>
        <Button look="second" name="do" value="save">
          {texts.save}
        </Button>
      </FormButtons>
    </Form>
  )
}

/** When it was handed in and who has read it. */
export function HandedIn({ desk }: { readonly desk: AccountDesk }) {
  const paper = desk.handedIn
  if (!paper) return null
  if (paper.signedOn === null)
    return (
      <Note>
        <p>{texts.printing}</p>
      </Note>
    )
  const readers = paper.readers.filter(({ must }) => must === 'acknowledge')
  const read = readers.filter(({ done }) => done !== null)
  const name = (person: PersonId) => {
    const found = desk.people.get(person)
    return found ? fullName(found.name).nom : ''
  }
  return (
    <Note is={read.length > 0 ? 'ok' : undefined}>
      <p>
        {texts.handedIn(longDay(paper.signedOn))} {read.length === 0 && readers.length > 0 && texts.waits}
        {read.map(({ person, done }) => ` ${texts.taken(name(person), longDay(done!.on))}`)}
      </p>
      {read.length === 0 && <p class="small sec">{texts.replaceNote}</p>}
      <p>
        <ButtonLink href={`/asked/paper/${paper.id}`} look="second" slim>
          {texts.open}
        </ButtonLink>
      </p>
    </Note>
  )
}
