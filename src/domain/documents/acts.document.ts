import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { YearFacts } from './document-facts.ts'
import { acquaintance, frame } from './frame.document.ts'

/** Положение: a local act for years, so it names posts and not people, save its author. */
export function regulation(facts: YearFacts): DocumentDraft {
  return draftOf('regulation', frame(facts))
}

/** Приказ о внедрении: approves the regulation (annex 1) and the roadmap (annex 2). */
export function orderAdopt(facts: YearFacts): DocumentDraft {
  return draftOf('order_adopt', { ...frame(facts), ...acquaintedWith(facts) })
}

/** Приказ о кураторе; where there is no deputy the head keeps the work (R-DOC-7). */
export function orderCurator(facts: YearFacts): DocumentDraft {
  return draftOf('order_curator', { ...frame(facts), ...acquaintedWith(facts) })
}

/** The curator alone is named in these two orders; a head does not acquaint oneself. */
function acquaintedWith(facts: YearFacts) {
  const { curator, head } = facts.organisation
  return acquaintance(curator.id === head.id ? [] : [curator])
}
