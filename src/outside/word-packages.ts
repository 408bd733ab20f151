import { createRequire } from 'node:module'
import type Docxtemplater from 'docxtemplater'
import type PizZip from 'pizzip'

const load = createRequire(import.meta.url)

/** Read when the first document or archive is made: no first page waits for them. */
export const pizZip = (): typeof PizZip => load('pizzip')
export const docxtemplater = (): typeof Docxtemplater => load('docxtemplater')
