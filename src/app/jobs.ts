import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { convertPackage } from '#features/documents/convert-package.ts'
import { makePackage } from '#features/documents/make-package.ts'
import { keepMonth } from '#features/indicators/keep-month.ts'
import type { JobDesk } from '#features/job-desk.ts'
import { sendLetters } from '#features/letters/send-letters.ts'
import { makePapers } from '#features/papers/make-papers.ts'
import { printPapers } from '#features/papers/print-papers.ts'
import { closeAccessOfGone } from '#features/people/close-access-of-gone.ts'
import { endTerms } from '#features/rights/end-terms.ts'
import { finishErasure } from '#features/rights/finish-erasure.ts'
import type { Services } from '#features/services.ts'
import { readList } from '#features/staff/read-list.ts'
import { remindSurvey } from '#features/surveys/remind-survey.ts'
import { writeDigests } from '#features/today/write-digests.ts'
import { remindWishes } from '#features/wishes/remind-wishes.ts'
import type { JobGiven } from '#outside/jobs/job-queue.ts'
import type { Postman } from '#outside/mail/postman.ts'
import type { PdfPrinter } from '#outside/pdf/pdf-printer.ts'
import type { PackageId } from '#store/document-packages.ts'
import type { QueueName } from '#store/queues.ts'
import type { StaffImportId } from '#store/staff-imports.ts'
import { ask, carryOut } from './perform.ts'

type Queues = Readonly<Record<QueueName, (given: JobGiven) => Promise<void>>>

/** What each queue does. A job stands at the desk of the one organisation it names, as a job and no person. */
export function jobsOf(
  services: Services,
  postman: Postman | undefined,
  printer: PdfPrinter,
  /** R-RGT-7. Notes beside the database who is erased, for copies older than that. */
  noteErased: () => Promise<void> = async () => {},
): Queues {
  const desk = jobDesk(services)
  const here = (given: JobGiven) => given.organisation as OrganisationId
  return {
    'read-staff-list': (given) =>
      readList(desk, services.files, here(given), String(given.import) as StaffImportId),
    'make-package': (given) =>
      makePackage(desk, services.files, here(given), String(given.package) as PackageId),
    'convert-package': (given) =>
      convertPackage(
        desk,
        { files: services.files, printer },
        here(given),
        String(given.package) as PackageId,
      ),
    'remind-survey': (given) =>
      remindSurvey(desk, services.address.base, here(given), {
        campaign: String(given.campaign),
        run: String(given.run),
      }),
    'remind-wishes': (given) => remindWishes(desk, services.address.base, here(given)),
    'write-digests': (given) => writeDigests(desk, services.address.base, here(given), String(given.since)),
    'finish-erasure': (given) =>
      finishErasure(
        desk,
        { house: services.house, files: services.files, noteErased },
        here(given),
        Number(given.number),
      ),
    // the work of the night, R-RGT-9
    'end-terms': async (given) => {
      await closeAccessOfGone(desk, here(given))
      await keepMonth(desk, here(given))
      await endTerms(desk, services.files, here(given))
    },
    'make-papers': (given) => makePapers(desk, services.files, here(given)),
    'print-papers': (given) => printPapers(desk, { files: services.files, printer }, here(given)),
    'send-letters': async (given) => (postman ? sendLetters(desk, postman, here(given)) : undefined),
  }
}

function jobDesk(services: Services): JobDesk {
  return {
    ask: async (who, query, raw) => {
      const result = await ask(services, who, query, raw, async () => undefined)
      return result.ok ? { ok: true, value: result.value.answer } : result
    },
    carryOut: (who, command, raw) => carryOut(services, who, command, raw),
  }
}
