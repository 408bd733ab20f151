import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobsOf } from '#app/jobs.ts'
import type { Client } from '#tests/world/client.ts'
import { staffName } from '#tests/world/founding.ts'
import { blankPrinter } from '#tests/world/jobs.ts'
import { mentorshipTerms } from '#tests/world/mentorship-examples.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client

beforeAll(async () => {
  here = await school()
  await here.bring()
  curator = await here.as('curator')
})
afterAll(() => here.world.close())

const full = () => Promise.reject(new Error('no space left'))

async function asked(): Promise<{ page: string; given: { organisation: string; package: string } }> {
  const page = (await curator.post('/documents')).to!
  return { page, given: { organisation: here.organisation, package: page.split('/').at(-1)! } }
}

function jobs(files = here.world.services.files) {
  return jobsOf({ ...here.world.services, files }, undefined, blankPrinter)
}

describe('R-DOC-20 drawing a package up', () => {
  it('says that it failed to those who wait, and is made by the next try', async () => {
    const { page, given } = await asked()
    const keepNothing = jobs({ ...here.world.services.files, keep: full })
    await expect(keepNothing['make-package'](given)).rejects.toThrow('no space left')
    const failed = await curator.get(page)
    expect(failed.text).toContain('Пакет пока не собран')
    expect(failed.text).not.toContain('http-equiv="refresh"')
    await here.world.work()
    expect((await curator.get(page)).text).toContain('Скачать весь пакет')
  })
  it('holds the pairs that were made already, and not those that were given up', async () => {
    const person = (surname: string) => here.person(staffName(surname, here.mark))
    const pair = async (mentor: string, mentee: string) => {
      const people = { mentor: await person(mentor), mentees: [await person(mentee)] }
      return (await curator.post('/mentorships/new', { ...mentorshipTerms, ...people })).to!
    }
    await pair('Титов', 'Рыбина')
    await curator.post(`${await pair('Волков', 'Уткина')}/drop`, { because: 'передумали' })
    const { page } = await asked()
    await here.world.work()
    const { text } = await curator.get(page)
    expect(text).toMatch(/Программа[^<]*Рыбин/)
    expect(text).not.toContain('Уткин')
  })
  it('twice at once makes it once', async () => {
    const { given } = await asked()
    await Promise.all([jobs()['make-package'](given), jobs()['make-package'](given)])
    const { documents } = await here.rows()
    const names = documents!.filter((row) => row.includes(given.package))
    expect(new Set(names).size).toBe(names.length)
    const third = await effectOf(here.world.database.engine, () => jobs()['make-package'](given))
    expect(third.changed).toEqual([])
    const lines = (await here.rows()).journal_lines!.filter(
      (row) => row.includes('package-made') && row.includes(given.package),
    )
    expect(lines).toHaveLength(1)
  })
})
