import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { listMentorships } from '#store/mentorships.ts'
import { listPapers } from '#store/papers.ts'
import { listProgrammeOutlines } from '#store/programmes.ts'
import { act, typed } from '../act.ts'
import type { PairCast } from '../cast-texts.ts'
import { pairWords as words } from '../story-texts.ts'
import { type House, houses, type Town } from '../town.ts'

const through = typed('2027-05-31')
const types: Partial<Record<PairCast['story'], string>> = { group: 'group', reverse: 'reverse' }

export async function makePair(house: House, pair: PairCast, from = typed('2026-10-01')): Promise<void> {
  const { story, mentor, mentees, groups } = pair
  const curator = await house.as(house.cast.curator)
  await curator.post('/mentorships/new', {
    ...{ form: 'teacher_teacher', types: [types[story] ?? 'traditional'], mode: 'in_person', from, through },
    mentor: await house.person(mentor),
    mentees: await Promise.all(mentees.map(house.person)),
    topics: groups.map((group) => `${group}_01`),
    ...(story === 'reverse' ? { backTopics: ['ict_01'] } : {}),
  })
}

const found = new WeakMap<House, Map<string, MentorshipId>>()

/** The mentorship of two; of a reverse one the thread in which this mentor leads. */
export async function pairOf(house: House, mentor: string, mentee: string): Promise<MentorshipId> {
  const known = found.get(house) ?? new Map<string, MentorshipId>()
  found.set(house, known)
  const key = `${mentor} ${mentee}`
  const id = known.get(key) ?? (await findPair(house, mentor, mentee))
  known.set(key, id)
  return id
}

async function findPair(house: House, mentor: string, mentee: string): Promise<MentorshipId> {
  const [leads, led] = [await house.person(mentor), await house.person(mentee)]
  const all = await house.read((scope) => listMentorships(scope))
  const pair = all.findLast(({ members }) => {
    const is = (side: string, person: string) =>
      members.some((one) => one.side === side && one.person === person)
    return is('mentor', leads) && is('mentee', led)
  })
  if (!pair) throw new Error(`${mentor} does not lead ${mentee}`)
  return pair.id
}

async function ask(house: House): Promise<void> {
  const curator = await house.as(house.cast.curator)
  const mentorship = (await house.read((scope) => listMentorships(scope))).map(({ id }) => id)
  await curator.post('/mentorships/bases', { mentorship })
  await curator.post('/mentorships/ask', { mentorship })
}

/** Two answer by link, one of them that she would rather not; the rest is paper that the curator types in. */
async function hear(house: House): Promise<void> {
  const byLink = house.cast.pairs.filter(({ story }) => story === 'refused' || story === 'works')
  for (const { story, mentor, mentees } of byLink) {
    const [mentee = ''] = mentees
    const id = await pairOf(house, mentor, mentee)
    const answer = story === 'works' ? { answer: 'yes' } : { answer: 'no', reason: words.whyNot }
    await (await house.byLink(mentee)).post(`/asked/pair/${id}`, answer)
  }
  const all = await house.read((scope) => listMentorships(scope))
  const refused = await refusedIn(house)
  await answerOnPaper(
    house,
    all.map(({ id }) => id).filter((id) => id !== refused),
    '2026-09-18',
  )
}

/** Whoever has not answered has handed in a paper that says yes. */
export async function answerOnPaper(house: House, of: readonly MentorshipId[], on: string): Promise<void> {
  const all = await house.read((scope) => listMentorships(scope))
  const answers = all
    .filter(({ id }) => of.includes(id))
    .flatMap(({ id, members }) =>
      members
        .filter(({ consent }) => consent === null)
        .map(({ person }) => [`answer.${id}.${person}`, 'yes'] as const),
    )
  const curator = await house.as(house.cast.curator)
  await curator.post('/mentorships/answers', { day: typed(on), ...Object.fromEntries(answers) })
}

async function refusedIn(house: House): Promise<MentorshipId | undefined> {
  const refused = house.cast.pairs.find(({ story }) => story === 'refused')
  return refused && pairOf(house, refused.mentor, refused.mentees[0]!)
}

async function agreedOn(house: House): Promise<readonly MentorshipId[]> {
  const refused = await refusedIn(house)
  const all = await house.read((scope) => listMentorships(scope))
  return all.map(({ id }) => id).filter((id) => id !== refused)
}

/** Prepared, proposed, agreed to on paper by both and by the council, and by the curator. */
export async function agreeProgrammes(
  house: House,
  mentorship: readonly MentorshipId[],
  day: string,
): Promise<void> {
  const curator = await house.as(house.cast.curator)
  await curator.post('/programmes/prepare', { mentorship })
  await proposeProgrammes(house, mentorship, day)
}

/** The same with programmes that are there already as drafts. */
export async function proposeProgrammes(
  house: House,
  mentorship: readonly MentorshipId[],
  day: string,
): Promise<void> {
  const curator = await house.as(house.cast.curator)
  const all = await house.read((scope) => listProgrammeOutlines(scope))
  const version = all
    .filter((one) => mentorship.includes(one.mentorship))
    .map(({ versions }) => versions.at(-1)!.id)
  const on = typed(day)
  await curator.post('/programmes/propose', { version })
  await curator.post('/programmes/paper', { version, who: 'members', on })
  await curator.post('/programmes/paper', { version, who: 'council', on })
  await curator.post('/programmes/endorse', { version })
}

/** Consents, addenda and consents to personal data: printed, and signed by hand. */
export async function signConsents(house: House, { stage }: Town, on: string): Promise<void> {
  const curator = await house.as(house.cast.curator)
  await curator.post('/papers/new', { kinds: ['consents', 'addenda', 'pd'], amount: '3000' })
  await stage().work()
  const unsigned = (await house.read((scope) => listPapers(scope))).filter(
    ({ signedOn, kind, mentorship }) => signedOn === null && kind !== 'minutes' && mentorship !== undefined,
  )
  const paper = unsigned.map(({ id }) => id)
  await curator.post('/papers/sign', { paper, on: typed(on), first: '1' })
}

type OrderAct = { readonly pairs: readonly MentorshipId[]; readonly on: string; readonly number: string }

/** The head approves the programmes and signs the order in one sitting. */
export async function signOrder(
  house: House,
  { stage }: Town,
  { pairs, on, number }: OrderAct,
): Promise<void> {
  const head = await house.as(house.cast.head)
  const act = { number: words.order(number), on: typed(on) }
  const order = await head.post('/approval', { pairs, programmes: pairs, ...act })
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
    for (const house of houses(town)) await agreeProgrammes(house, await agreedOn(house), '2026-09-22')
  }),
  act('2026-09-24', async (town) => {
    for (const house of houses(town)) await signConsents(house, town, '2026-09-24')
  }),
  act('2026-09-28', async (town) => {
    for (const house of houses(town))
      await signOrder(house, town, { pairs: await agreedOn(house), on: '2026-09-28', number: '187' })
  }),
]
