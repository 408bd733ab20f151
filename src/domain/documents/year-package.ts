import { no, ok, type Result } from '#kit/result.ts'
import { orderAdopt, orderCurator, regulation } from './acts.document.ts'
import { consentMentee, consentMentor, pdConsent } from './consents.document.ts'
import { type DocumentDraft, type PackageRefusal, withDistinctNames } from './document-draft.ts'
import type { PersonFacts, YearFacts } from './document-facts.ts'
import { orderPairs } from './order-pairs.document.ts'
import { programme } from './programme.document.ts'
import { roadmap } from './roadmap.document.ts'

/** The acts of one school year, in the order they are taken. Without pairs only the first four exist. */
export function yearPackage(facts: YearFacts): Result<DocumentDraft[], PackageRefusal> {
  const programmes: DocumentDraft[] = []
  for (const pair of facts.pairs) {
    const drawn = programme(facts, pair)
    if (!drawn.ok) return no(drawn.refusal)
    programmes.push(drawn.value)
  }
  return ok(
    withDistinctNames([
      orderAdopt(facts),
      regulation(facts),
      roadmap(facts),
      orderCurator(facts),
      ...(facts.pairs.length > 0 ? [orderPairs(facts)] : []),
      ...facts.pairs.map((pair) => consentMentor(facts, pair)),
      ...facts.pairs.flatMap((pair) => pair.mentees.map((mentee) => consentMentee(facts, pair, mentee))),
      ...participants(facts).map((person) => pdConsent(facts, person)),
      ...programmes,
    ]),
  )
}

/** Each person once, however many pairs one is in. */
function participants(facts: YearFacts): PersonFacts[] {
  const people = facts.pairs.flatMap((pair) => [pair.mentor, ...pair.mentees])
  return [...new Map(people.map((one) => [one.id, one])).values()]
}
