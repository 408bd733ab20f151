import type { Form, Typed } from '#features/route.ts'

export const emptyForm: Form = { values: {}, all: () => [], file: () => undefined }

/** A posted form: text as typed, files as bytes. Repeated fields are read by `all`. A body that is no form says nothing,
 *  and the command refuses what is missing. */
export async function readForm(request: Request): Promise<Form> {
  const data = await request.formData().catch(() => new FormData())
  const values: Record<string, string> = {}
  const files = new Map<string, { name: string; bytes: Uint8Array }>()
  for (const [name, value] of data) {
    if (typeof value === 'string') values[name] = writable(value)
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return {
    values: values as Typed,
    all: (name) => data.getAll(name).flatMap((one) => (typeof one === 'string' ? [writable(one)] : [])),
    file: (name) => files.get(name),
  }
}

/** No table takes the zero character, and no person types it. */
function writable(text: string): string {
  return text.replaceAll('\0', '')
}
