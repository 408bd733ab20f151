import { eventKinds, type OrganisationEvent } from '#domain/events/event.ts'
import { eventKindTable } from '#domain/events/event-kinds.ts'
import type { Evidence, Facts } from './evidence.ts'
import { factsOfBanks } from './facts-of-banks.ts'
import { factsOfPairs } from './facts-of-pairs.ts'
import type { YearRecords } from './year-records.ts'

/** One fact that stands by itself. */
const whole = { whole: true, share: null, count: 1 } as const

/** R-RMP-3. Facts that are derived from records, by their codes; events and papers have codes of their own. */
const derived: Readonly<Record<string, (records: YearRecords) => readonly Evidence[]>> = {
  roadmap_approved: ({ roadmapApprovedOn: on }) =>
    on === null ? [] : [{ what: 'roadmap-approved', on, ...whole }],
  curator_given: (records) => givenRole(records, 'curator'),
  council_given: (records) => givenRole(records, 'council'),
  psychologist_met: ({ supported: { times, last } }) =>
    last === null ? [] : [{ what: 'psychologist-met', on: last, ...whole, times, count: times }],
  ...factsOfBanks,
  ...factsOfPairs,
}

/** R-RMP-3. What each fact code has brought in a school year. */
export function factsOf(records: YearRecords): Facts {
  const known = new Map<string, readonly Evidence[]>()
  return (code) => {
    const found = known.get(code) ?? brought(code, records)
    known.set(code, found)
    return found
  }
}

function brought(code: string, records: YearRecords): readonly Evidence[] {
  const [source, name = ''] = code.split(':')
  if (source === 'event') return events(name, records)
  if (source === 'paper') return papers(name, records)
  const derive = derived[code]
  if (!derive) throw new Error(`no fact is called ${code}`)
  return derive(records)
}

/** Whether the program can tell that it happened. A paper is known by its kind, whatever slice prints it. */
export function isKnownFact(code: string): boolean {
  const [source, name = ''] = code.split(':')
  if (source === 'paper') return /^\w+$/.test(name)
  if (source !== 'event') return code in derived
  const [asked, subject] = name.split('/')
  const kind = eventKinds.find((one) => one === asked)
  if (!kind) return false
  return subject === undefined || eventKindTable(kind).subjects.some((one) => one.code === subject)
}

/** `kind`, `kind/subject`, or `kind@measure` for an event of one measure alone. */
function events(name: string, records: YearRecords): readonly Evidence[] {
  const [about = '', measure] = name.split('@')
  const [kind, subject] = about.split('/')
  return records.events
    .filter((one) => one.kind === kind && (subject === undefined || one.subject === subject))
    .filter((one) => measure === undefined || one.measure === measure)
    .map(eventEvidence)
}

export function eventEvidence({ id, on, kind, title, minutesNumber }: OrganisationEvent): Evidence {
  return { what: 'event', event: id, on, kind, title, minutesNumber, ...whole }
}

function papers(kind: string, records: YearRecords): readonly Evidence[] {
  return records.papers
    .filter((one) => one.kind === kind)
    .map(({ id: paper, on, title, number }) => ({ what: 'paper', paper, on, title, number, ...whole }))
}

function givenRole(records: YearRecords, role: 'curator' | 'council'): readonly Evidence[] {
  return records.roles
    .filter((one) => one.role === role)
    .map(({ person, from: on }) => ({ what: 'role-given', role, person, on, ...whole }))
}
