import type { ProgrammeChange } from '#domain/documents/programme.document.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { differences } from '#domain/programmes/differences.ts'
import type { Programme } from '#domain/programmes/programme.ts'
import { sentenceEnd, shortDay } from '#kit/russian/dates.ts'
import { changesLine } from './programme-texts.ts'

const blank: ProgrammeChange = { day: ' ', text: ' ' }

/** The list of changes of a printed programme: each version after the first, why it was made and what it says
 *  otherwise, with the day it was approved; and a line to write on by hand. Of a first version nothing. */
export function programmeChanges(
  { versions }: Programme,
  kind: OrganisationKind,
): readonly ProgrammeChange[] | undefined {
  const later = versions.slice(1).map((one, at): ProgrammeChange => {
    const approved = one.marks.findLast((mark) => mark.kind === 'approved' && mark.at >= one.savedAt)
    const said = changesLine(differences(versions[at]!, one), kind)
    return { day: approved ? shortDay(approved.on) : ' ', text: `${sentenceEnd(one.because)} ${said}`.trim() }
  })
  return later.length === 0 ? undefined : [...later, blank]
}
