import { z } from 'zod'
import {
  type DocumentPackage,
  findPackage,
  type KeptDocument,
  listDocuments,
  listPackages,
  type PackageId,
} from '#store/document-packages.ts'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

const nothing = z.object({})
const one = z.object({ package: id<PackageId>() })

export type PackagesPage = {
  readonly packages: readonly DocumentPackage[]
  readonly zone: string
  readonly mayMake: boolean
}

export const listAllPackages = query<typeof nothing, PackagesPage>({
  deed: 'package.read',
  input: nothing,
  run: async (scope) => ({
    packages: await listPackages(scope),
    zone: scope.zone,
    mayMake: mayHere(scope, 'package.make'),
  }),
})

export type PackagePage = {
  readonly made: DocumentPackage
  readonly documents: readonly KeptDocument[]
  readonly zone: string
  readonly mayMake: boolean
}

export const showPackage = query<typeof one, PackagePage>({
  deed: 'package.read',
  input: one,
  run: async (scope, { package: id }) => {
    const made = await findPackage(scope, id)
    return (
      made && {
        made,
        documents: await listDocuments(scope, id),
        zone: scope.zone,
        mayMake: mayHere(scope, 'package.make'),
      }
    )
  },
})

const file = z.object({ package: id<PackageId>(), document: z.uuid(), format: z.enum(['docx', 'pdf']) })

/** One file of one package; a PDF that is not there is not found. */
export const findDocumentFile = query<typeof file, { readonly name: string; readonly sha256: string }>({
  deed: 'package.read',
  input: file,
  run: async (scope, { package: id, document, format }) => {
    const found = (await listDocuments(scope, id)).find((one) => one.id === document)
    if (!found) return undefined
    return format === 'docx' ? { name: found.name, sha256: found.sha256 } : (found.pdf ?? undefined)
  },
})
