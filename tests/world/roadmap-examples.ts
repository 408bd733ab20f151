import type { School } from '#tests/world.ts'
import type { Fields } from './client.ts'

/** A measure of the roadmap of the school, which is made the first time. */
async function measureOf(school: School): Promise<string> {
  const curator = await school.as('curator')
  const found = /\/roadmap\/measures\/([0-9a-f-]{36})/
  const known = found.exec((await curator.get('/roadmap')).text)?.[1]
  if (known) return known
  await curator.post('/roadmap', { do: 'make', columns: '6' })
  return found.exec((await curator.get('/roadmap')).text)![1]!
}

export const roadmapParameters = { measure: measureOf }

let times = 0

export const roadmapForms = (another: (word: string) => string) => ({
  'post /roadmap': async (school: School): Promise<Fields> => {
    await measureOf(school)
    times += 1
    return { do: 'columns', columns: times % 2 === 0 ? '4' : '3' }
  },
  'post /roadmap/approve': async (school: School): Promise<Fields> => {
    await measureOf(school)
    return {}
  },
  'post /roadmap/measures/:measure': async (school: School): Promise<Fields> => {
    await measureOf(school)
    const days = { from: '20.09.2026', through: '30.09.2026' }
    return { do: 'save', ...days, role: 'curator', result: another('Положение принято') }
  },
})
