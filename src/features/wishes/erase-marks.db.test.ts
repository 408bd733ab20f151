import { describe, expect, it } from 'vitest'
import { wishSchool } from '#tests/world/wish-school.ts'

describe('R-WSH-8 erasing somebody', () => {
  it('takes the marks of that person, and those of others about that person', async () => {
    const { here, curator, id, ask, pageOf, about } = await wishSchool()
    await ask()
    for (const one of ['Рыбина', 'Титов']) {
      const { own, path } = await pageOf(one)
      const [side, other] = one === 'Титов' ? (['mentee', 'Рыбина'] as const) : (['mentor', 'Титов'] as const)
      await own.post(path!, await about(side, other, 'no'))
    }
    const titov = await id('Титов')
    const naming = async () => (await here.rows()).wishes!.filter((row) => row.includes(titov)).length
    expect(await naming()).toBe(2)
    await curator.post(`/people/${titov}/leave`, { through: '31.08.2026' })
    const head = await here.as('head')
    await head.post(`/people/${titov}/erase`, { ground: 'request', sure: 'yes' })
    expect(await naming()).toBe(0)
    await here.world.close()
  })
})
