import { routes } from '#app/routes.ts'
import { nameOf } from '#tests/world/examples.ts'
import { chanceOf } from '../fuzz/chance.ts'
import { livingSchool } from '../fuzz/living-school.ts'
import { wrongWith } from '../fuzz/look-at-answer.ts'
import { fileOf } from './file-of.ts'

type Asked = { readonly seed: number; readonly count: number }
type Add = (where: string, what: string) => void

/** Where a page takes a file, and what the field is called. */
const places: Readonly<Record<string, string>> = {
  'post /staff': 'list',
  'post /events/new': 'file',
  'post /mentorships/:mentorship/paper': 'scan',
  'post /papers/:signed/scan': 'scan',
}
const atOnce = 25

/** Brings broken files as people do, lets the jobs read them, and looks at the pages that show what became of them. */
export async function byPages({ seed, count }: Asked, add: Add): Promise<number> {
  const { targets, ...school } = await livingSchool(routes.filter((one) => nameOf(one) in places))
  for (const name of Object.keys(places))
    if (!targets.some((one) => one.name === name)) add(name, 'is no route')
  const chance = chanceOf(seed)
  const led: { readonly by: (typeof targets)[number]['allowed'][number]; readonly path: string }[] = []
  for (let at = 0; at < count; at++) {
    const target = targets[at % targets.length]!
    const [by, sample] = [chance.pick(target.allowed), target.samples()[0]!]
    const file = fileOf(seed + 1, at)
    const began = performance.now()
    const reply = await by.post(sample.path, { ...sample.fields, [places[nameOf(target.route)]!]: file })
    for (const one of wrongWith(reply, performance.now() - began)) add(target.name, one)
    if (reply.to?.startsWith('/')) led.push({ by, path: reply.to })
    if (at % atOnce !== atOnce - 1 && at !== count - 1) continue
    await school.world
      .work()
      .catch((failure: unknown) => add('a job', String((failure as Error).stack).slice(0, 900)))
    for (const { by, path } of led.splice(0)) await lookAt(by, path, add)
    for (const line of school.world.log) add('log', JSON.stringify(line).slice(0, 600))
    ;(school.world.log as unknown[]).length = 0
    await school.nextMorning()
  }
  return count
}

/** The page it led to, and every file that can be had from there. */
async function lookAt(
  by: { get: (path: string) => Promise<Parameters<typeof wrongWith>[0]> },
  path: string,
  add: Add,
) {
  const page = await by.get(path)
  for (const one of wrongWith(page, 0)) add(`after ${path.replace(/[0-9a-f-]{36}/g, ':id')}`, one)
  const files = [...page.text.matchAll(/href="(\/[^"]*\/(?:file|scan|refused)[^"]*)"/g)].map(
    ([, link]) => link!,
  )
  for (const link of files.slice(0, 3)) {
    const file = await by.get(link.replaceAll('&amp;', '&'))
    for (const one of wrongWith(file, 0)) add(link.replace(/[0-9a-f-]{36}/g, ':id'), one)
    const opens = file.headers.get('content-disposition')?.startsWith('inline')
    if (opens && !/^(application\/pdf|image\/(png|jpeg))$/.test(file.headers.get('content-type') ?? ''))
      add(link.replace(/[0-9a-f-]{36}/g, ':id'), 'opens what is no paper')
  }
}
