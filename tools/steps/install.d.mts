export function ensureInstalled(wishes?: { readonly development?: boolean }): Promise<boolean>
export function isInstalledIn(folder: string, development: boolean): boolean
