import type { Cased } from '#kit/russian/case.ts'
import { longDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import type { DocumentData } from './document-draft.ts'
import type { PersonFacts, Registered, YearFacts } from './document-facts.ts'
import { evaluate } from './expression.ts'
import { headPosition, personData } from './people.document.ts'
import { typeset } from './typeset.document.ts'
import { aliasOf, wordsOf } from './words.ts'

/** Day and number nobody has given yet: filled in by hand or when the order is registered. */
const blank = { day: '____________', number: '______' } as const
const line = '____________________'

/** How one paper is printed: for signing it has no mark of a draft, and may have its day and number already. */
export type Printing = { readonly draft: boolean; readonly act?: Registered | undefined }

function registered(given: Registered | undefined) {
  return {
    day: given?.day ? longDay(given.day) : blank.day,
    number: given?.number ?? blank.number,
  }
}

/** R-DOC-1. What every document knows: organisation, head, curator, year, blanks, and the mark of a draft. */
export function frame(facts: YearFacts, printing: Printing = { draft: true }) {
  const { organisation } = facts
  const words = wordsOf(organisation)
  const curator = personData(organisation.curator)
  const isHead = organisation.curator.id === organisation.head.id
  return {
    draft: printing.draft,
    mark: 'ПРОЕКТ',
    act: registered(printing.act),
    adoption: registered(facts.adoption),
    minutes: blank,
    unionMinutes: blank,
    union: organisation.hasUnion,
    year: yearWords(facts.schoolYear),
    organisation: organisationData(facts),
    alias: aliasOf(organisation),
    head: headData(facts),
    curator: { ...curator, isHead, positionTitleDat: capitalise(organisation.curator.position.dat) },
    showsExecutor: !isHead,
    executor: curator,
    visas: visas(organisation.hasUnion),
    lesson: words.lesson,
    lessons: words.lessons,
    learners: words.learners,
    teachers: words.teachers,
    programmeAims: words.programmeAims,
  } satisfies DocumentData
}

/** «2026/2027 учебном году»; «2026/2027 и 2027/2028 учебных годах» where what is spoken of goes on into the next one. */
export function yearWords(first: number, last = first) {
  const title = (year: number) => `${year}/${year + 1}`
  const both = `${title(first)} и ${title(last)}`
  return first === last
    ? { title: title(first), prep: `${title(first)} учебном году`, acc: `${title(first)} учебный год` }
    : { title: both, prep: `${both} учебных годах`, acc: `${both} учебные годы` }
}

function organisationData({ organisation }: YearFacts) {
  const { address, phone, email, website, inn, ogrn } = organisation.requisites
  const contacts = [
    address,
    phone && `тел. ${phone}`,
    email,
    website,
    inn && `ИНН ${inn}`,
    ogrn && `ОГРН ${ogrn}`,
  ].filter((part) => part !== undefined && part !== '')
  return {
    full: typesetCases(organisation.fullName),
    fullTitle: typeset(capitalise(organisation.fullName.nom)),
    short: typesetCases(organisation.shortName),
    ...(organisation.founder === null ? {} : { founder: typesetCases(organisation.founder) }),
    hasFounder: organisation.founder !== null,
    place: typeset(organisation.place || line),
    hasContacts: contacts.length > 0,
    contacts: typeset(contacts.join(', ')),
    address: typeset(address || line),
    inn: inn || '____________',
    ogrn: ogrn || '_______________',
  }
}

function typesetCases(phrase: Cased): Cased {
  return Object.fromEntries(Object.entries(phrase).map(([one, text]) => [one, typeset(text)])) as Cased
}

/** `role` is the post itself, for lasting acts; `position…` is who holds it now. */
function headData({ organisation: { head } }: YearFacts) {
  const position = headPosition(head)
  const person = personData(head)
  return {
    position,
    positionTitle: capitalise(position.nom),
    positionDat: capitalise(position.dat),
    role: head.position,
    roleTitle: capitalise(head.position.nom),
    signature: person.signature,
    full: person.full,
    nameDat: person.name.dat,
    gender: head.gender,
  }
}

function visas(hasUnion: boolean) {
  const who = [
    'Специалист по кадрам ______________',
    ...(hasUnion ? ['Председатель профсоюзной организации ______________'] : []),
  ]
  return who.map((one) => ({ who: one }))
}

/** Who reads an order under signature: a short list in one column, a long one in two, down the first and then the second. */
export function acquaintance(people: readonly PersonFacts[]) {
  const who = people.map((one) => personData(one).name.nom)
  const half = Math.ceil(who.length / 2)
  return {
    showsAcquainted: people.length > 0,
    acquaintedWord: acquaintedWord(people),
    acquaintedWide: people.length > 8,
    acquainted: who.map((one) => ({ who: one })),
    acquaintedTwo: who.slice(0, half).map((left, at) => ({ left, right: who[half + at] ?? '\u00a0' })),
  }
}

/** «С приказом ознакомлен / ознакомлена / ознакомлены». */
function acquaintedWord(people: readonly PersonFacts[]): string {
  if (people.length !== 1) return 'ознакомлены'
  return evaluate('gender|ознакомлен|ознакомлена', people[0]) as string
}
