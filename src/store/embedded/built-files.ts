const isSource = import.meta.url.endsWith('.ts')

/** Where a worker lies: beside this file in the sources, beside the bundle in `dist/`. */
export function workerUrl(name: string): URL {
  return new URL(isSource ? `./${name}.worker.ts` : `./${name}.worker.js`, import.meta.url)
}

export const seedName = 'seed.zst'

/** Where the build puts the packed database of a first start. It may be missing. */
export function seedUrl(): URL {
  return new URL(isSource ? `../../../dist/${seedName}` : `./${seedName}`, import.meta.url)
}
