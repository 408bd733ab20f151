import { z } from 'zod'
import {
  type DocumentPackage,
  findPackage,
  type KeptDocument,
  listDocuments,
  listPackages,
  type PackageId,
} from '#store/document-packages.ts'
import { listNames } from '#store/people.ts'
import { mayHere, type Scope } from '#store/scope.ts'
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
  run: async (scope, { package: id }) => packagePage(scope, id),
})

async function packagePage(scope: Scope, id: PackageId): Promise<PackagePage | undefined> {
  const made = await findPackage(scope, id)
  if (!made) return undefined
  const documents = await listDocuments(scope, id)
  return { made, documents, zone: scope.zone, mayMake: mayHere(scope, 'package.make') }
}

/** Which of the staff a file of the package names was not kept: whoever takes one away may have seen everybody. */
type OfEverybody = { readonly everybody: readonly string[] }

const everybody = async (scope: Scope) => [...(await listNames(scope)).keys()]

export const takePackage = query<typeof one, PackagePage & OfEverybody>({
  deed: 'package.read',
  input: one,
  run: async (scope, { package: id }) => {
    const found = await packagePage(scope, id)
    return found && { ...found, everybody: await everybody(scope) }
  },
  shows: ({ everybody }) => everybody,
})

const file = z.object({ package: id<PackageId>(), document: z.uuid(), format: z.enum(['docx', 'pdf']) })

type DocumentFile = { readonly name: string; readonly sha256: string }

/** One file of one package; a PDF that is not there is not found. */
export const findDocumentFile = query<typeof file, DocumentFile & OfEverybody>({
  deed: 'package.read',
  input: file,
  run: async (scope, { package: id, document, format }) => {
    const found = (await listDocuments(scope, id)).find((one) => one.id === document)
    const kept = format === 'docx' ? found : found?.pdf
    if (!kept) return undefined
    return { name: kept.name, sha256: kept.sha256, everybody: await everybody(scope) }
  },
  shows: ({ everybody }) => everybody,
})
