import { z } from 'zod'
import { type InvitationId, isOpen } from '#domain/surveys/campaign.ts'
import type { Given } from '#domain/surveys/questionnaire.ts'
import { type Problem, readSheet } from '#domain/surveys/read-sheet.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { handIn } from '#store/answer-sheets.ts'
import { command, done } from '../command.ts'
import { anyText, id, optionalDay } from '../fields.ts'
import { type SheetPage, sheetPageOf } from './queries.ts'

const input = z.object({
  invitation: id<InvitationId>(),
  /** `next`: on to the topics of the chosen groups; nothing is kept yet. */
  do: z.enum(['next', 'save']).catch('next'),
  on: optionalDay,
  fields: z.record(anyText, z.array(anyText)),
})

export type PaperRefusal =
  | { readonly reason: 'wrong'; readonly problems: Readonly<Record<string, Problem>> }
  | { readonly reason: 'outside'; readonly from: Day }
  | { readonly reason: 'answered-later'; readonly on: Day }
  | { readonly reason: 'closed' }

export type PaperStep = { readonly saved: boolean; readonly page: SheetPage; readonly fields: Given }

/** R-SUR-2, R-SUR-3. What stands on paper, with its day; never the part for the psychologist. A later answer of the
 *  person's own is not written over. */
export const enterPaper = command<typeof input, PaperStep, PaperRefusal>({
  deed: 'survey.run',
  input,
  run: async (scope, { invitation, do: step, on, fields }) => {
    const page = await sheetPageOf(scope, invitation)
    if (!page) return no({ reason: 'not-found' })
    const { campaign, questionnaire, person, kind, sheet } = page
    if (!isOpen(campaign, scope.today)) return no({ reason: 'closed' })
    const { answers, problems } = readSheet(questionnaire, kind, fields)
    const first = new Set(questionnaire.questions.filter((one) => one.first).map(({ code }) => code))
    const found = Object.entries(problems).filter(([code]) => step === 'save' || first.has(code))
    if (found.length > 0) return no({ reason: 'wrong', problems: Object.fromEntries(found) })
    if (step === 'next') return done({ saved: false, page, fields })

    const day = on ?? scope.today
    if (day < campaign.from || day > scope.today) return no({ reason: 'outside', from: campaign.from })
    const { handedIn } = sheet
    if (handedIn && handedIn.source !== 'paper' && handedIn.on > day)
      return no({ reason: 'answered-later', on: handedIn.on })
    await handIn(scope, invitation, answers, { on: day, source: 'paper', enteredBy: scope.person })
    const fact = {
      kind: 'sheet-handed-in',
      campaign: campaign.id,
      person: person.id,
      source: 'paper',
    } as const
    return done({ saved: true, page, fields }, fact)
  },
})
