import type { Figure } from '../figure.ts'
import { load } from '../load.ts'
import { processorSeconds } from '../processor.ts'
import type { Program } from '../program.ts'
import type { LivingSchool } from './living-school.ts'

const usual = 200
const times = 15

type Page = { readonly what: string; readonly path: string; readonly cookie: string; readonly atMost: number }

/** Pages asked for one after another by one visitor. */
export async function pages(
  program: Program,
  school: LivingSchool,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const page of pagesOf(school)) {
    const figure = await figureOf(program, page)
    say(`  ${figure.what}: ${Math.round(figure.figure)} ms`)
    figures.push(figure)
  }
  return figures
}

function pagesOf({ curator, pairs }: LivingSchool): readonly Page[] {
  const { id, mentor, mentee } = pairs[0]!
  const page = (what: string, path: string, cookie: string, atMost = usual) => ({
    what,
    path,
    cookie,
    atMost,
  })
  return [
    page('/today, curator', '/today', curator),
    page('/today, mentor', '/today', mentor),
    page('/today, mentee', '/today', mentee),
    page('own meetings', `/asked/meetings/${id}`, mentee),
    page('the phone log', `/asked/meetings/${id}/log`, mentor),
    page('card of a pair', `/mentorships/${id}`, curator),
    page('/meetings', '/meetings', curator),
    page('/attention', '/attention', curator),
    page('/roadmap', '/roadmap', curator, 100),
    page('/indicators', '/indicators', curator, 100),
    page('one indicator', '/indicators/share_teachers_in_mentoring', curator, 100),
    page('/reports', '/reports', curator, 3000),
  ]
}

async function figureOf(program: Program, { what, path, cookie, atMost }: Page): Promise<Figure> {
  const requests = [{ url: program.url + path, cookie }]
  await load({ requests, connections: 1, milliseconds: 5000, most: 3 })
  const before = processorSeconds(program.pid)
  const { count, median, least } = await load({ requests, connections: 1, milliseconds: 8000, most: times })
  const processor = (1000 * (processorSeconds(program.pid) - before)) / count
  return {
    what,
    figure: median,
    unit: 'ms',
    bound: { atMost },
    note: `median of ${count}, least ${Math.round(least)} ms; processor ${Math.round(processor)} ms a page`,
  }
}
