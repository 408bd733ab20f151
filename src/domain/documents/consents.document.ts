import type { Day } from '#kit/day.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PairFacts, PersonFacts, YearFacts } from './document-facts.ts'
import { frame, type Printing } from './frame.document.ts'
import { personData } from './people.document.ts'
import { topicTitles } from './programme-content.ts'
import { addMonths, dayOfYear, later } from './school-days.ts'
import { typeset } from './typeset.document.ts'
import { titleOf, words } from './words.ts'

/** Согласие наставника, ст. 351.8 ТК: one consent, one pair or group, one term. A co-mentor gives one of one's own. */
export function consentMentor(
  facts: YearFacts,
  pair: PairFacts,
  printing?: Printing,
  by: PersonFacts = pair.mentor,
): DocumentDraft {
  const mentor = personData(by)
  const data = {
    ...frame(facts, printing),
    person: mentor,
    // the employer of a head is the founder
    toFounder: pair.agreed !== undefined && by.id === facts.organisation.head.id,
    founderDat: typeset(facts.organisation.founder?.dat ?? '____________________'),
    byLabourCode: pair.basis === 'assignment_351_8',
    byJobFunction: pair.basis === 'job_function',
    mentees: menteesList(pair),
    ...terms(facts, pair, by),
  }
  return draftOf('consent_mentor', data, { about: `${mentor.name.nom} (${menteesWord(pair)})` })
}

/** Согласие наставляемого: the principle of free will asks for it, the labour code does not. */
export function consentMentee(
  facts: YearFacts,
  pair: PairFacts,
  mentee: PersonFacts,
  printing?: Printing,
): DocumentDraft {
  const person = personData(mentee)
  const data = {
    ...frame(facts, printing),
    person,
    mentor: personData(pair.mentor),
    isGroup: pair.mentees.length > 1,
    ...terms(facts, pair),
  }
  return draftOf('consent_mentee', data, { about: person.name.nom })
}

/** R-DOC-8. Согласие на обработку данных: a paper of its own, one purpose, no passport, nothing for third parties. */
export function pdConsent(facts: YearFacts, subject: PersonFacts, printing?: Printing): DocumentDraft {
  const person = personData(subject)
  return draftOf(
    'pd_consent',
    { ...frame(facts, printing), person, validThrough: longDay(consentThrough(facts, subject.id)) },
    { about: person.name.nom },
  )
}

/** R-DOC-8. Three months after the last programme of this person, or the end of the school year where that is later. */
export function consentThrough(facts: Pick<YearFacts, 'pairs' | 'schoolYear'>, person: string): Day {
  return facts.pairs
    .filter((one) => everybodyIn(one).some(({ id }) => id === person))
    .map((one) => addMonths(one.through, 3))
    .reduce(later, dayOfYear('08-19', facts.schoolYear))
}

export function everybodyIn(pair: PairFacts): readonly PersonFacts[] {
  return [pair.mentor, ...(pair.agreed?.coMentors ?? []), ...pair.mentees]
}

/** The conditions of the work, the same in a consent and an addendum; a co-mentor has topics of one's own. */
export function terms(facts: YearFacts, pair: PairFacts, by?: PersonFacts) {
  const own = pair.agreed?.coMentors.find((one) => one.id === by?.id)?.topics ?? []
  return {
    term: period(pair.from, pair.through),
    topics: typeset(topicTitles(own.length > 0 ? own : pair.topics, facts.organisation)),
    form: titleOf(words.forms, pair.form),
    type: typeTitle(pair),
    mode: titleOf(words.modes, pair.mode ?? 'mixed'),
  }
}

export function typeTitle(pair: PairFacts): string {
  return (pair.agreed?.types ?? [pair.type]).map((one) => titleOf(words.types, one)).join(', ')
}

export function menteesList(pair: PairFacts) {
  const last = pair.mentees.length - 1
  const list = pair.mentees.map((one, at) => ({ ...personData(one), mark: at === last ? '.' : ';' }))
  return { count: pair.mentees.length, list }
}

export function menteesWord(pair: PairFacts): string {
  return pair.mentees.length === 1 ? personData(pair.mentees[0]!).name.nom : 'группа'
}
