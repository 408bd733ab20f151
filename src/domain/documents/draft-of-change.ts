import type { CloseGiven, FinalGiven, NoticeGiven, ReplaceGiven } from '#domain/papers/given.ts'
import { everybodyIn } from './consents.document.ts'
import type { DocumentDraft } from './document-draft.ts'
import type { PairFacts, PersonFacts } from './document-facts.ts'
import type { AskedPaper, PaperFacts } from './draft-of-paper.ts'
import { cancelNotice, reliefNotice } from './notices.document.ts'
import { orderClose } from './order-close.document.ts'
import { orderFinal } from './order-final.document.ts'
import { orderReplace } from './order-replace.document.ts'

/** A paper of a change and everybody who stands in it; `undefined` where somebody it names is gone. */
export type DrawnChange = { readonly draft: DocumentDraft; readonly named: readonly PersonFacts[] }

export const changeKinds = [
  'order_replace',
  'order_close',
  'order_final',
  'relief_notice',
  'cancel_notice',
] as const
export type ChangePaperKind = (typeof changeKinds)[number]

export const isChangePaper = (kind: string): kind is ChangePaperKind =>
  (changeKinds as readonly string[]).includes(kind)

/** R-DOC-30 … R-DOC-33. From what the records say today and what was typed. */
export function draftOfChange(
  kind: ChangePaperKind,
  asked: AskedPaper,
  facts: PaperFacts,
): DrawnChange | undefined {
  const pairOf = (id: string | null) => facts.year.pairs.find((one) => one.id === id)
  switch (kind) {
    case 'order_replace':
      return replaced(asked, facts, pairOf)
    case 'order_close': {
      const { closed, adoption, act } = asked.given as CloseGiven
      const lines = closed.flatMap(({ mentorship, ...how }) => {
        const pair = pairOf(mentorship)
        return pair ? [{ pair, ...how }] : []
      })
      if (lines.length < closed.length) return undefined
      const draft = orderClose({ ...facts.year, adoption }, lines, printingOf(act))
      return { draft, named: lines.flatMap(({ pair }) => everybodyIn(pair)) }
    }
    case 'order_final': {
      const { adoption, act, ...event } = asked.given as FinalGiven
      const responsible = facts.people.get(event.responsible)
      if (!responsible) return undefined
      const draft = orderFinal({ ...facts.year, adoption }, { ...event, responsible }, printingOf(act))
      return { draft, named: [responsible] }
    }
    default: {
      const pair = pairOf(asked.mentorship)
      const mentor = pair && everybodyIn(pair).find(({ id }) => id === asked.person)
      if (!pair || !mentor) return undefined
      const make = kind === 'relief_notice' ? reliefNotice : cancelNotice
      return {
        draft: make(facts.year, pair, mentor, asked.given as NoticeGiven),
        named: everybodyIn(pair),
      }
    }
  }
}

function replaced(
  { given, mentorships }: AskedPaper,
  { year }: PaperFacts,
  pairOf: (id: string | null) => PairFacts | undefined,
): DrawnChange | undefined {
  const { former, order, adoption, act } = given as ReplaceGiven
  const pair = pairOf(mentorships[0] ?? null)
  const before = former && pairOf(former.mentorship)
  if (!pair || (former && !before)) return undefined
  const change = { pair, order, former: former && before ? { pair: before, last: former.last } : null }
  const named = [...(before ? [before.mentor] : []), ...everybodyIn(pair)]
  return { draft: orderReplace({ ...year, adoption }, change, printingOf(act)), named }
}

/** Nothing of a draft stands on it: its day and number are written by hand or when it is registered. */
const printingOf = (act: ReplaceGiven['act']) => ({ draft: false, ...(act ? { act } : {}) })
