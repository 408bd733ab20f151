import { z } from 'zod'
import { type AnsweringRefusal, mayAnswer, mayWithdraw } from '#domain/mentorships/answering.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { mostScanBytes, scanKind, scanMediaTypes } from '#domain/mentorships/scan.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { withdrawConsents } from '#store/consents.ts'
import { addFile } from '#store/files.ts'
import { findMentorship } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { anyText, day, id, optionalLine } from '../fields.ts'
import type { Visit } from '../route.ts'
import { contextOf } from './queries.ts'
import { recordAnswers } from './record-answers.ts'
import { paperTexts as texts } from './texts.ts'

/** A scan is kept before the command runs; one that is no scan comes as the word for what is wrong. */
const scan = z
  .union([
    z.enum(['kind', 'size', 'empty']),
    z.object({ sha256: z.string().length(64), bytes: z.number(), name: anyText, mediaType: anyText }),
  ])
  .optional()
  .transform((kept, context) => {
    if (typeof kept !== 'string') return kept ?? null
    const message = { kind: texts.scanKind, size: texts.scanSize, empty: texts.scanEmpty }[kept]
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const input = z.object({
  mentorship: id<MentorshipId>(),
  person: z.uuid(texts.personMissing).transform((text) => text as PersonId),
  answer: z.enum(['yes', 'no', 'withdraw'], texts.answerMissing),
  on: day,
  reason: optionalLine(500),
  scan,
})

export type PaperRefusal = AnsweringRefusal | { readonly reason: 'future' }

/** R-MEN-10, R-MEN-11. One answer from paper with its day and, if there is one, its scan; or that it was taken back. */
export const enterPaper = command<typeof input, MentorshipId, PaperRefusal>({
  deed: 'mentorship.form',
  input,
  run: async (scope, { mentorship: id, person, answer, on, reason, scan }) => {
    await decideAlone(scope)
    const mentorship = await findMentorship(scope, id)
    if (!mentorship?.members.some((one) => one.person === person)) return no({ reason: 'not-found' })
    if (on > scope.today) return no({ reason: 'future' })
    if (answer === 'withdraw') {
      const may = mayWithdraw(mentorship, person)
      if (!may.ok) return may
      await withdrawConsents(scope, { mentorship: id, person }, on, 'paper')
      return done(id, { kind: 'consent-withdrawn', mentorship: id, person, source: 'paper' })
    }
    const may = mayAnswer(mentorship, person, await contextOf(scope))
    if (!may.ok) return may
    const file = scan && (await addFile(scope, scan))
    const privateReason = answer === 'no' && reason ? reason : null
    const given = { mentorship, person, answer, on, wording: null, privateReason, scan: file }
    return done(id, ...(await recordAnswers(scope, [given], 'paper')))
  },
})

/** What was sent, with the scan kept by its digest; a file that is none of ours is not kept at all. */
export async function paperTyped({ form, params, services }: Visit): Promise<unknown> {
  const typed = { ...form.values, ...params }
  const file = form.file('scan')
  if (!file?.name) return typed
  if (file.bytes.length === 0) return { ...typed, scan: 'empty' }
  if (file.bytes.length > mostScanBytes) return { ...typed, scan: 'size' }
  const kind = scanKind(file.bytes)
  if (!kind) return { ...typed, scan: 'kind' }
  const sha256 = await services.files.keep(file.bytes)
  const kept = {
    sha256,
    bytes: file.bytes.length,
    name: texts.fileName(kind),
    mediaType: scanMediaTypes[kind],
  }
  return { ...typed, scan: kept }
}
