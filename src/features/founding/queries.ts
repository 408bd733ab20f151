import { genderOf } from '#kit/russian/gender.ts'
import { organisationFields } from '../organisation-fields.ts'
import type { Errors, Typed } from '../route.ts'
import { personFields } from './found-organisation.ts'
import { foundingTexts as texts } from './texts.ts'

/** The two pages of the first path; each is checked by itself, both before anything is founded. */
export function organisationErrors(draft: Typed): Errors {
  return errorsOf(organisationFields.safeParse(draft), '')
}

export function peopleErrors(draft: Typed): Errors {
  const errors: Record<string, string> = {
    ...errorsOf(personFields.safeParse(personOf(draft, 'head')), 'head'),
  }
  if (!['head', 'curator', 'administrator'].includes(draft.founder ?? ''))
    errors.founder = texts.founderRoleMissing
  if (draft.curatorIs === 'other')
    Object.assign(errors, errorsOf(personFields.safeParse(personOf(draft, 'curator')), 'curator'))
  else if (draft.curatorIs !== 'head') errors.curatorIs = texts.curatorIsMissing
  if (draft.founder === 'curator' && draft.curatorIs === 'head') errors.founder = texts.curatorIsTheHead
  if (draft.founder === 'administrator') {
    Object.assign(errors, errorsOf(personFields.safeParse(personOf(draft, 'administrator')), 'administrator'))
  }
  return errors
}

/** What the command is given, from the flat draft. */
export function foundingOf(draft: Typed, account: string) {
  return {
    account,
    organisation: draft,
    head: personOf(draft, 'head'),
    curator: draft.curatorIs === 'other' ? personOf(draft, 'curator') : null,
    founder: draft.founder,
    administrator: draft.founder === 'administrator' ? personOf(draft, 'administrator') : null,
  }
}

export type PersonPart = 'head' | 'curator' | 'administrator'

/** Gender is asked only where the name does not tell it. */
export function personOf(draft: Typed, part: PersonPart) {
  const field = (name: string) => draft[`${part}${name}`]?.trim() ?? ''
  const name = { surname: field('Surname'), name: field('Name'), patronymic: field('Patronymic') || null }
  return {
    ...name,
    patronymic: name.patronymic ?? '',
    gender: field('Gender') || (name.name ? genderOf(name) : 'f'),
    position: field('Position'),
  }
}

type Parsed =
  | { success: true }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }

function errorsOf(parsed: Parsed, prefix: string): Errors {
  if (parsed.success) return {}
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0])
    errors[prefix ? `${prefix}${name[0]!.toUpperCase()}${name.slice(1)}` : name] ??= issue.message
  }
  return errors
}
