import { addDays, type Day } from '#kit/day.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { numericDay } from './days.document.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PairFacts, PersonFacts, YearFacts } from './document-facts.ts'
import { acquaintance, frame, yearWords } from './frame.document.ts'
import { personData } from './people.document.ts'
import { earlier, later, workdayFrom, yearAt } from './school-days.ts'
import { titleOf, words } from './words.ts'

/** R-DOC-6. A draft of the order: signed only after both consents of each line, whose days stand blank in its annex. */
export function orderPairs(facts: YearFacts): DocumentDraft {
  const pairs = [...facts.pairs].sort((a, b) => byName(a.mentor, b.mentor))
  const paid = pairs.filter((one) => one.basis === 'assignment_351_8')
  const people = distinct([...pairs.map((one) => one.mentor), ...pairs.flatMap((one) => one.mentees)])
  const first = pairs.map((one) => one.from).reduce(earlier)
  const last = pairs.map((one) => one.through).reduce(later)
  const acquainted = people.filter((one) => one.id !== facts.organisation.head.id)
  return draftOf('order_pairs', {
    ...frame(facts),
    year: yearWords(yearAt(first), yearAt(last)),
    ...termOf(pairs),
    hasAddenda: paid.length > 0,
    allPaid: paid.length === pairs.length,
    onlyJobFunction: pairs.every((one) => one.basis === 'job_function'),
    assigned: {
      ...subject(pairs),
      listTitle: `${pairs.length === 1 ? 'Состав' : 'Список'} ${subject(pairs).subjectGen}`,
      columnTitle: columnTitle(pairs),
      count: distinct(pairs.map((one) => one.mentor)).length,
      mentees: distinct(pairs.flatMap((one) => one.mentees)).length,
      programmes: pairs.length,
      addenda: paid.length,
    },
    programmesDue: longDay(
      workdayFrom(addDays(pairs.map((one) => one.from).reduce(later, '0001-01-01' as Day), 14)),
    ),
    pairs: pairs.map((one, at) => ({ number: at + 1, ...pairLine(one) })),
    ...acquaintance(acquainted),
  })
}

/** Said in the order itself where all work in the same term; the annex says it line by line in any case. */
function termOf(pairs: readonly PairFacts[]) {
  const terms = new Set(pairs.map((one) => period(one.from, one.through)))
  const [term = ''] = terms
  return { oneTerm: terms.size === 1, term }
}

function columnTitle(pairs: readonly PairFacts[]): string {
  const groups = pairs.filter((one) => one.mentees.length > 1).length
  if (groups === 0) return 'Наставляемый'
  return groups === pairs.length ? 'Наставляемые' : 'Наставляемый, состав группы'
}

/** The topics stay in consents and programmes: everybody reads this list, and difficulties are nobody else’s business. */
function pairLine(pair: PairFacts) {
  return {
    mentor: personData(pair.mentor),
    mentees: pair.mentees.map(personData),
    isPair: pair.mentees.length === 1,
    form: `«${titleOf(words.forms, pair.form)}»`,
    type: titleOf(words.types, pair.type),
    from: numericDay(pair.from),
    through: numericDay(pair.through),
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
