import { addDays, type Day } from '#kit/day.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { everybodyIn, typeTitle } from './consents.document.ts'
import { numericDay } from './days.document.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { AgreedFacts, PairFacts, PersonFacts, YearFacts } from './document-facts.ts'
import { acquaintance, frame, type Printing, yearWords } from './frame.document.ts'
import { personData } from './people.document.ts'
import { earlier, later, workdayFrom, yearAt } from './school-days.ts'
import { typeset } from './typeset.document.ts'
import { titleOf, words } from './words.ts'

/** R-DOC-6. A draft of the order: signed only after both consents of each line, whose days stand blank in its annex until
 *  they are known. Without `printing` it is made of a proposal that nobody has agreed to. */
export function orderPairs(facts: YearFacts, printing?: Printing): DocumentDraft {
  const pairs = [...facts.pairs].sort((a, b) => byName(a.mentor, b.mentor))
  const paid = pairs.filter((one) => one.basis === 'assignment_351_8')
  const people = distinct(pairs.flatMap(everybodyIn))
  const first = pairs.map((one) => one.from).reduce(earlier)
  const last = pairs.map((one) => one.through).reduce(later)
  const acquainted = people.filter((one) => one.id !== facts.organisation.head.id)
  return draftOf('order_pairs', {
    ...frame(facts, printing),
    proposal: printing === undefined,
    asOf: longDay(facts.today),
    ...approvals(pairs),
    year: yearWords(yearAt(first), yearAt(last)),
    ...termOf(pairs),
    hasAddenda: paid.length > 0,
    allPaid: paid.length === pairs.length,
    onlyJobFunction: pairs.every((one) => one.basis === 'job_function'),
    assigned: {
      ...subject(pairs),
      listTitle: `${pairs.length === 1 ? 'Состав' : 'Список'} ${subject(pairs).subjectGen}`,
      columnTitle: columnTitle(pairs),
      count: distinct(pairs.flatMap((one) => [one.mentor, ...(one.agreed?.coMentors ?? [])])).length,
      mentees: distinct(pairs.flatMap((one) => one.mentees)).length,
      programmes: pairs.length,
      addenda: paid.reduce((sum, one) => sum + 1 + (one.agreed?.coMentors.length ?? 0), 0),
    },
    programmesDue: longDay(
      workdayFrom(addDays(pairs.map((one) => one.from).reduce(later, '0001-01-01' as Day), 14)),
    ),
    pairs: pairs.map((one, at) => ({ number: at + 1, ...pairLine(one, pairs) })),
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

/** Which programmes the order approves at once, by the lines of its annex. */
function approvals(pairs: readonly PairFacts[]) {
  const lines = (approved: boolean) =>
    pairs.flatMap((one, at) => ((one.agreed?.programmeApproved ?? false) === approved ? [at + 1] : []))
  const [approved, other] = [lines(true), lines(false)]
  return {
    allApproved: other.length === 0,
    someApproved: approved.length > 0,
    approvedLines: linesWord(approved),
    otherLines: linesWord(other),
  }
}

/** «строке 2 приложения», «строкам 1–3, 5 приложения». */
function linesWord(lines: readonly number[]): string {
  const spans = lines.reduce<[number, number][]>((found, line) => {
    const last = found.at(-1)
    if (last && last[1] === line - 1) last[1] = line
    else found.push([line, line])
    return found
  }, [])
  const text = spans
    .map(([from, through]) => (from === through ? `${from}` : `${from}–${through}`))
    .join(', ')
  return `${lines.length === 1 ? 'строке' : 'строкам'} ${text} приложения`
}

/** The topics stay in consents and programmes: everybody reads this list, and difficulties are nobody else’s business. */
function pairLine(pair: PairFacts, pairs: readonly PairFacts[]) {
  const { agreed } = pair
  const byLabourCode = pair.basis === 'assignment_351_8'
  const consent = (person: PersonFacts, blank: string) => {
    const day = agreed?.consents.get(person.id)
    return day ? numericDay(day) : blank
  }
  const reverse = agreed?.reverseOf ? pairs.findIndex((one) => one.id === agreed.reverseOf) : -1
  return {
    mentor: personData(pair.mentor),
    mentorDay: consent(pair.mentor, '_____________'),
    coMentors: (agreed?.coMentors ?? []).map((one) => ({
      ...personData(one),
      agreedOn: consent(one, '_________'),
      hasAddendum: byLabourCode,
      addendum: addendumOf(one, agreed),
    })),
    mentees: pair.mentees.map((one) => ({ ...personData(one), agreedOn: consent(one, '_________') })),
    menteeDay: consent(pair.mentees[0]!, '__________'),
    isPair: pair.mentees.length === 1,
    form: `«${titleOf(words.forms, pair.form)}»`,
    type: reverse < 0 ? typeTitle(pair) : `${typeTitle(pair)}, вместе со строкой ${reverse + 1}`,
    from: numericDay(pair.from),
    through: numericDay(pair.through),
    hasAddendum: byLabourCode,
    addendum: addendumOf(pair.mentor, agreed),
    basisNote:
      pair.basis === 'job_function'
        ? 'входит в трудовую функцию'
        : typeset(agreed?.agreement || 'по договору с другой организацией'),
  }
}

function addendumOf(mentor: PersonFacts, agreed: AgreedFacts | undefined): string {
  const signed = agreed?.addenda.get(mentor.id)
  return signed
    ? `${numericDay(signed.day)} ${typeset(`№ ${signed.number || '____'}`)}`
    : typeset('_______ № ____')
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
