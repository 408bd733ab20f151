/** One file that a generator writes: `path` from the root of the repository, `text` whole. */
export type GeneratedFile = { readonly path: string; readonly text: string }
