import { zip } from '#outside/archive.ts'
import { form, Refused, type Route, screen } from '../route.ts'
import { askPackage } from './ask-package.ts'
import { bytesOf } from './convert-package.ts'
import { packagePage } from './package.page.tsx'
import { packagesPage } from './packages.page.tsx'
import { findDocumentFile, listAllPackages, showPackage, takePackage } from './queries.ts'
import { documentTexts as texts } from './texts.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

export const routes: readonly Route[] = [
  screen('/documents', { ask: listAllPackages, show: packagesPage }),
  form('/documents', { carryOut: askPackage, input: () => ({}), after: (id) => `/documents/${id}` }),
  screen('/documents/:package', { ask: showPackage, show: packagePage }),
  screen('/documents/:package/all', {
    ask: takePackage,
    gives: 'export',
    show: async ({ made, documents }, { services }) => {
      const wanted = documents.flatMap((one) => [one, ...(one.pdf ? [one.pdf] : [])])
      const files = await Promise.all(
        wanted.map(async ({ name, sha256 }) => ({ name, bytes: await bytesOf(services.files, sha256) })),
      )
      return {
        file: { name: texts.archive(made.schoolYear), mediaType: 'application/zip', bytes: zip(files) },
      }
    },
  }),
  screen('/documents/:package/:document/:format', {
    ask: findDocumentFile,
    gives: 'download',
    show: async ({ name, sha256 }, { services, params }) => {
      const bytes = await services.files.read(sha256)
      if (!bytes) throw new Refused({ reason: 'not-found' })
      return { file: { name, mediaType: mediaTypes[params.format as keyof typeof mediaTypes], bytes } }
    },
  }),
]
