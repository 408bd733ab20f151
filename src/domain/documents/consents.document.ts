import { longDay, period } from '#kit/russian/dates.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PairFacts, PersonFacts, YearFacts } from './document-facts.ts'
import { frame } from './frame.document.ts'
import { personData } from './people.document.ts'
import { topicTitles } from './programme-content.ts'
import { addMonths, dayOfYear, later } from './school-days.ts'
import { typeset } from './typeset.document.ts'
import { titleOf, words } from './words.ts'

/** Согласие наставника, ст. 351.8 ТК: one consent, one pair or group, one term. */
export function consentMentor(facts: YearFacts, pair: PairFacts): DocumentDraft {
  const mentor = personData(pair.mentor)
  const data = {
    ...frame(facts),
    person: mentor,
    byLabourCode: pair.basis === 'assignment_351_8',
    byJobFunction: pair.basis === 'job_function',
    mentees: {
      count: pair.mentees.length,
      list: pair.mentees.map((one, at) => ({
        ...personData(one),
        mark: at === pair.mentees.length - 1 ? '.' : ';',
      })),
    },
    ...terms(facts, pair),
  }
  const mentees = pair.mentees.length === 1 ? personData(pair.mentees[0]!).name.nom : 'группа'
  return draftOf('consent_mentor', data, { about: `${mentor.name.nom} (${mentees})` })
}

/** Согласие наставляемого: the principle of free will asks for it, the labour code does not. */
export function consentMentee(facts: YearFacts, pair: PairFacts, mentee: PersonFacts): DocumentDraft {
  const person = personData(mentee)
  const data = {
    ...frame(facts),
    person,
    mentor: personData(pair.mentor),
    isGroup: pair.mentees.length > 1,
    ...terms(facts, pair),
  }
  return draftOf('consent_mentee', data, { about: person.name.nom })
}

/** R-DOC-8. Согласие на обработку данных: a paper of its own, one purpose, no passport, nothing for third parties. */
export function pdConsent(facts: YearFacts, subject: PersonFacts): DocumentDraft {
  const person = personData(subject)
  const last = facts.pairs
    .filter((one) => one.mentor.id === subject.id || one.mentees.some((mentee) => mentee.id === subject.id))
    .map((one) => addMonths(one.through, 3))
    .reduce(later, dayOfYear('08-19', facts.schoolYear))
  return draftOf(
    'pd_consent',
    { ...frame(facts), person, validThrough: longDay(last) },
    { about: person.name.nom },
  )
}

function terms(facts: YearFacts, pair: PairFacts) {
  return {
    term: period(pair.from, pair.through),
    topics: typeset(topicTitles(pair.topics, facts.organisation)),
    form: titleOf(words.forms, pair.form),
    type: titleOf(words.types, pair.type),
    mode: titleOf(words.modes, pair.mode ?? 'mixed'),
  }
}
