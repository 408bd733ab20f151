/** Builds what is older than its sources. Answers whether everything is there. */
export function ensureBuilt(runtime: string, wanted?: readonly string[]): Promise<boolean>
