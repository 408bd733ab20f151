import { addDays, type Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { shortPeriod } from './days.document.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PairFacts, PersonFacts, YearFacts } from './document-facts.ts'
import { acquaintedWord, frame } from './frame.document.ts'
import { personData } from './people.document.ts'
import { topicTitles } from './programme-content.ts'
import { later, workdayFrom } from './school-days.ts'
import { typeset } from './typeset.document.ts'
import { titleOf, words } from './words.ts'

/** R-DOC-6. A draft of the order: signed only after both consents of each line, whose days stand blank in its annex. */
export function orderPairs(facts: YearFacts): DocumentDraft {
  const pairs = [...facts.pairs].sort((a, b) => byName(a.mentor, b.mentor))
  const paid = pairs.filter((one) => one.basis === 'assignment_351_8')
  const people = distinct([...pairs.map((one) => one.mentor), ...pairs.flatMap((one) => one.mentees)])
  const acquainted = people.filter((one) => one.id !== facts.organisation.head.id)
  return draftOf('order_pairs', {
    ...frame(facts),
    hasAddenda: paid.length > 0,
    allPaid: paid.length === pairs.length,
    onlyJobFunction: pairs.every((one) => one.basis === 'job_function'),
    assigned: {
      ...subject(pairs),
      listTitle: `${pairs.length === 1 ? 'Состав' : 'Список'} ${subject(pairs).subjectGen}`,
      count: distinct(pairs.map((one) => one.mentor)).length,
      mentees: distinct(pairs.flatMap((one) => one.mentees)).length,
      programmes: pairs.length,
      addenda: paid.length,
    },
    programmesDue: longDay(
      workdayFrom(addDays(pairs.map((one) => one.from).reduce(later, '0001-01-01' as Day), 14)),
    ),
    pairs: pairs.map((one, at) => ({ number: at + 1, ...pairLine(one, facts) })),
    showsAcquainted: acquainted.length > 0,
    acquaintedWord: acquaintedWord(acquainted),
    acquainted: acquainted.map((one) => ({ who: personData(one).signature })),
  })
}

function pairLine(pair: PairFacts, facts: YearFacts) {
  return {
    mentor: personData(pair.mentor),
    mentees: pair.mentees.map(personData),
    count: pair.mentees.length,
    form: `«${titleOf(words.forms, pair.form)}»`,
    type: titleOf(words.types, pair.type),
    topics: typeset(topicTitles(pair.topics, facts.organisation)),
    term: shortPeriod(pair.from, pair.through),
    hasAddendum: pair.basis === 'assignment_351_8',
    basisNote:
      pair.basis === 'job_function' ? 'входит в трудовую функцию' : 'по договору с другой организацией',
  }
}

/** «наставническую пару», «наставнические пары и группы»: what is assigned, by how many of each there are. */
function subject(pairs: readonly PairFacts[]) {
  const groups = pairs.filter((one) => one.mentees.length > 1).length
  const couples = pairs.length - groups
  if (couples > 1 && groups > 1) {
    return { subjectGen: 'наставнических пар и групп', subjectAcc: 'наставнические пары и группы' }
  }
  const gen = [
    couples && (couples > 1 ? 'наставнических пар' : 'наставнической пары'),
    groups && (groups > 1 ? 'наставнических групп' : 'наставнической группы'),
  ]
  const acc = [
    couples && (couples > 1 ? 'наставнические пары' : 'наставническую пару'),
    groups && (groups > 1 ? 'наставнические группы' : 'наставническую группу'),
  ]
  return { subjectGen: gen.filter(Boolean).join(' и '), subjectAcc: acc.filter(Boolean).join(' и ') }
}

const collator = new Intl.Collator('ru')
const byName = (a: PersonFacts, b: PersonFacts) =>
  collator.compare(a.name.nom.join(' '), b.name.nom.join(' '))

function distinct<Person extends PersonFacts>(people: readonly Person[]): Person[] {
  return [...new Map(people.map((one) => [one.id, one])).values()].sort(byName)
}
