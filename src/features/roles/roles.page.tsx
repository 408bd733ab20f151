import { deeds, may } from '#domain/access/policy.ts'
import { isOrganisationRole, organisationRoles, type Role, roles } from '#domain/access/role.ts'
import { capitalise } from '#kit/russian/words.ts'
import { deedNames } from '#pieces/deed-texts.ts'
import { roleNames } from '#pieces/texts.ts'
import reference from '#reference/roles.json' with { type: 'json' }
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, Head, More, Note } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble } from '../route.ts'
import type { RolesPage } from './queries.ts'
import { roleTexts as texts } from './texts.ts'

type Clause = {
  readonly text: string
  readonly source?: readonly { readonly file: string | null; readonly clause: string }[]
}
type ReferenceRole = {
  readonly code: string
  readonly duties?: readonly Clause[]
  readonly rights?: readonly Clause[]
  readonly legal_note?: string
}

const byCode = new Map((reference.items as readonly ReferenceRole[]).map((one) => [one.code, one]))

export function rolesPage(shown: RolesPage, trouble?: Trouble): Page {
  const field = { errors: trouble?.errors ?? {}, values: trouble?.values ?? {} }
  const { names, mayAssign } = shown
  return {
    title: texts.title,
    body: (
      <>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} lead={texts.lead} />
        {organisationRoles.map((role) => (
          <RoleBlock role={role} shown={shown} />
        ))}
        <Block id="outside" title={texts.outside}>
          <p class="lead">{texts.outsideLead}</p>
          {roles
            .filter((role) => !isOrganisationRole(role))
            .map((role) => (
              <Duties role={role} />
            ))}
        </Block>
        {mayAssign && (
          <Block id="give" title={texts.giveTitle}>
            <Form action="/roles">
              <Select
                {...field}
                name="person"
                label={texts.person}
                options={[...names].sort(byName).map(([value, label]) => ({ value, label }))}
              />
              <Select
                {...field}
                name="role"
                label={texts.role}
                options={organisationRoles.map((value) => ({ value, label: roleNames[value] }))}
              />
              <FormButtons>
                <Button>{texts.give}</Button>
              </FormButtons>
            </Form>
          </Block>
        )}
      </>
    ),
  }
}

/** Who leads and who is led follows from pairs, not from a role that somebody gave. */
const isOfPairs = (role: Role) => role === 'mentor' || role === 'mentee'

function RoleBlock({ role, shown }: { readonly role: Role; readonly shown: RolesPage }) {
  const people = shown.given.filter((one) => one.role === role)
  return (
    <Block id={`role-${role}`} title={roleNames[role]}>
      <ul class="plain">
        {people.length === 0 && <li class="sec">{isOfPairs(role) ? texts.byPairs : texts.nobody}</li>}
        {people.map(({ id, person }) => (
          <li>
            {shown.names.get(person)}
            {shown.mayAssign && (
              <ActionButton
                action={{ label: texts.end, post: `/roles/${id}/end` }}
                look="quiet"
                slim
                about={`${roleNames[role]}, ${shown.names.get(person)}`}
              />
            )}
          </li>
        ))}
      </ul>
      <Duties role={role} />
    </Block>
  )
}

/** What the documents of the field say of a role, and what the program lets it do. */
function Duties({ role }: { readonly role: Role }) {
  const known = byCode.get(role)
  const allowed = deeds.filter((deed) => may([role], deed))
  const title = `${texts.duties}: ${roleNames[role].toLowerCase()}`
  if (!known) return null
  return (
    <More summary={title}>
      <Clauses title={texts.duties} clauses={known.duties ?? []} />
      <Clauses title={texts.rights} clauses={known.rights ?? []} />
      {known.legal_note && (
        <Note>
          <p>{capitalise(known.legal_note)}</p>
        </Note>
      )}
      {allowed.length > 0 && (
        <>
          <h3>{texts.inProgram}</h3>
          <ul>
            {allowed.map((deed) => (
              <li>{deedNames[deed]}</li>
            ))}
          </ul>
        </>
      )}
    </More>
  )
}

function Clauses({ title, clauses }: { readonly title: string; readonly clauses: readonly Clause[] }) {
  if (clauses.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {clauses.map(({ text, source }) => (
          <li>
            {text}{' '}
            <span class="sec small">({(source ?? []).map(sourceWords).join('; ') || texts.unsourced})</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function sourceWords({ file, clause }: { readonly file: string | null; readonly clause: string }): string {
  return file ? texts.source(file, clause) : texts.unsourced
}

function byName([, one]: [string, string], [, other]: [string, string]): number {
  return one.localeCompare(other, 'ru')
}
