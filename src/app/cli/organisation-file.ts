import { z } from 'zod'
import type { KnownOrganisation, KnownPerson } from '#domain/documents/facts-from.ts'
import { type OrganisationKind, organisationKinds } from '#domain/organisations/organisation.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { genderOf } from '#kit/russian/gender.ts'
import { readJson } from './read-json.ts'
import { yearTexts as texts } from './texts.ts'

const text = z.string().trim().min(1)
const personShape = z.union([
  text.transform((full) => {
    const [surname = '', name = '', ...rest] = full.split(/\s+/)
    return { surname, name, patronymic: rest.join(' ') || null, gender: null, position: null, acting: false }
  }),
  z.object({
    surname: text,
    name: text,
    patronymic: z.string().nullish(),
    gender: z.enum(['m', 'f']).nullish(),
    position: text.nullish(),
    acting: z.boolean().default(false),
  }),
])
const shape = z.object({
  kind: z.enum(organisationKinds).optional(),
  fullName: text.optional(),
  shortName: text.optional(),
  founder: text.nullish(),
  place: text.optional(),
  requisites: z
    .object({ address: text, phone: text, email: text, website: text, inn: text, ogrn: text })
    .partial()
    .default({}),
  head: personShape.optional(),
  curator: personShape.nullish(),
  hasUnion: z.boolean().default(false),
})
type GivenPerson = z.output<typeof personShape>

/** What of the organisation the staff list itself tells. */
export type FromStaff = {
  readonly kind: OrganisationKind
  readonly head: KnownPerson | undefined
  readonly deputy: KnownPerson | undefined
}

/**
 * R-CLI-9. The organisation of `--organisation FILE.json`; what the file does not say is taken from the staff list, and
 * what neither says stays a blank to fill in by hand. A person is an object or a line «Фамилия Имя Отчество».
 */
export async function readOrganisation(
  file: string | undefined,
  staff: FromStaff,
): Promise<Result<KnownOrganisation, string>> {
  const read = file === undefined ? ok(shape.parse({})) : await readJson(file, shape)
  if (!read.ok) return no(read.refusal)
  const { value: given } = read
  const kind = given.kind ?? staff.kind
  const head = given.head ? known('head', given.head, texts.headPosition[kind]) : staff.head
  const curator = given.curator ? known('curator', given.curator, texts.curatorPosition[kind]) : staff.deputy
  return ok({
    kind,
    fullName: given.fullName ?? given.shortName ?? texts.blank,
    shortName: given.shortName ?? given.fullName ?? texts.blank,
    founder: given.founder ?? null,
    place: given.place ?? texts.blank,
    requisites: filled(given.requisites),
    hasUnion: given.hasUnion,
    head: { ...(head ?? nobody(kind)), acting: given.head?.acting ?? false },
    curator: given.curator === null ? null : (curator ?? null),
  })
}

function known(id: string, given: GivenPerson, usual: string): KnownPerson {
  const name = { surname: given.surname, name: given.name, patronymic: given.patronymic ?? null }
  return { id, name, gender: given.gender ?? genderOf(name) ?? null, position: given.position ?? usual }
}

function nobody(kind: OrganisationKind): KnownPerson {
  const name = { surname: texts.blank, name: '', patronymic: null }
  return { id: 'head', name, gender: 'm', position: texts.headPosition[kind] }
}

type Requisites = KnownOrganisation['requisites']

function filled(given: Readonly<Record<string, string | undefined>>): Requisites {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Requisites
}
