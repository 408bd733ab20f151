import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { listMentorships } from '#store/mentorships.ts'
import { listPapers } from '#store/papers.ts'
import { listProgrammeOutlines } from '#store/programmes.ts'
import { act, typed } from '../act.ts'
import type { PairCast } from '../cast-texts.ts'
import { pairWords as words } from '../story-texts.ts'
import { type House, houses, type Town } from '../town.ts'

const term = { from: typed('2026-10-01'), through: typed('2027-05-31') }
const types: Partial<Record<PairCast['story'], string>> = { group: 'group', reverse: 'reverse' }

async function makePair(house: House, { story, mentor, mentees, groups }: PairCast): Promise<void> {
  const curator = await house.as(house.cast.curator)
  await curator.post('/mentorships/new', {
    ...{ form: 'teacher_teacher', types: [types[story] ?? 'traditional'], mode: 'in_person', ...term },
    mentor: await house.person(mentor),
    mentees: await Promise.all(mentees.map(house.person)),
    topics: groups.map((group) => `${group}_01`),
    ...(story === 'reverse' ? { backTopics: ['ict_01'] } : {}),
  })
}

/** The mentorship of a story; of a reverse one the thread that was made first. */
export async function pairOf(house: House, mentor: string, mentee: string): Promise<MentorshipId> {
  const [leads, led] = [await house.person(mentor), await house.person(mentee)]
  const all = await house.read((scope) => listMentorships(scope))
  const found = all.findLast(({ members }) => {
    const is = (side: string, person: string) =>
      members.some((one) => one.side === side && one.person === person)
    return is('mentor', leads) && is('mentee', led)
  })
  if (!found) throw new Error(`${mentor} does not lead ${mentee}`)
  return found.id
}

async function ask(house: House): Promise<void> {
  const curator = await house.as(house.cast.curator)
  const mentorship = (await house.read((scope) => listMentorships(scope))).map(({ id }) => id)
  await curator.post('/mentorships/bases', { mentorship })
  await curator.post('/mentorships/ask', { mentorship })
}

/** Two answer by link, one of them that she would rather not; the rest is paper that the curator types in. */
async function hear(house: House): Promise<void> {
  const said = new Set<string>()
  for (const { story, mentor, mentees } of house.cast.pairs) {
    const [mentee = ''] = mentees
    if (story !== 'refused' && story !== 'works') continue
    const id = await pairOf(house, mentor, mentee)
    const answer = story === 'works' ? { answer: 'yes' } : { answer: 'no', reason: words.whyNot }
    await (await house.byLink(mentee)).post(`/asked/pair/${id}`, answer)
    said.add(id)
  }
  const all = await house.read((scope) => listMentorships(scope))
  const answers = all.flatMap(({ id, members }) =>
    members
      .filter(({ side }) => !said.has(id) || side === 'mentor')
      .map(({ person }) => [`answer.${id}.${person}`, 'yes'] as const),
  )
  const refused = house.cast.pairs.find(({ story }) => story === 'refused')
  const without = refused && (await pairOf(house, refused.mentor, refused.mentees[0]!))
  const heard = answers.filter(([name]) => !without || !name.includes(without))
  const curator = await house.as(house.cast.curator)
  await curator.post('/mentorships/answers', { day: typed('2026-09-18'), ...Object.fromEntries(heard) })
}

async function versionsOf(house: House): Promise<readonly string[]> {
  const all = await house.read((scope) => listProgrammeOutlines(scope))
  return all.map(({ versions }) => versions.at(-1)!.id)
}

async function agreeProgrammes(house: House): Promise<void> {
  const curator = await house.as(house.cast.curator)
  const refused = house.cast.pairs.find(({ story }) => story === 'refused')
  const without = refused && (await pairOf(house, refused.mentor, refused.mentees[0]!))
  const agreed = (await house.read((scope) => listMentorships(scope))).filter(({ id }) => id !== without)
  await curator.post('/programmes/prepare', { mentorship: agreed.map(({ id }) => id) })
  const version = await versionsOf(house)
  const on = typed('2026-09-22')
  await curator.post('/programmes/propose', { version })
  await curator.post('/programmes/paper', { version, who: 'members', on })
  await curator.post('/programmes/paper', { version, who: 'council', on })
  await curator.post('/programmes/endorse', { version })
}

async function signConsents(house: House, { stage }: Town): Promise<void> {
  const curator = await house.as(house.cast.curator)
  await curator.post('/papers/new', { kinds: ['consents', 'addenda', 'pd'], amount: '3000' })
  await stage().work()
  const papers = await house.read((scope) => listPapers(scope))
  await curator.post('/papers/sign', {
    paper: papers.map(({ id }) => id),
    on: typed('2026-09-24'),
    first: '1',
  })
}

async function signOrder(house: House, { stage }: Town): Promise<void> {
  const head = await house.as(house.cast.head)
  const pairs = (await house.read((scope) => listProgrammeOutlines(scope))).map((one) => one.mentorship)
  const number = words.orderNumber
  const order = await head.post('/approval', { pairs, programmes: pairs, number, on: typed('2026-09-28') })
  await stage().work()
  await head.post(order)
  await stage().work()
}

/** From the first proposal to the signed order: September. */
export const pairs = [
  act('2026-09-14', async (town) => {
    for (const house of houses(town)) {
      for (const pair of house.cast.pairs) await makePair(house, pair)
      await ask(house)
    }
  }),
  act('2026-09-18', async (town) => {
    for (const house of houses(town)) await hear(house)
  }),
  act('2026-09-22', async (town) => {
    for (const house of houses(town)) await agreeProgrammes(house)
  }),
  act('2026-09-24', async (town) => {
    for (const house of houses(town)) await signConsents(house, town)
  }),
  act('2026-09-28', async (town) => {
    for (const house of houses(town)) await signOrder(house, town)
  }),
]
