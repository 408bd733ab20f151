import type { School } from '#tests/world.ts'
import { staffName } from './founding.ts'

export const mentorshipTerms = {
  form: 'teacher_teacher',
  types: ['traditional'],
  mode: 'in_person',
  from: '01.10.2026',
  through: '31.05.2027',
  topics: ['methodical_01'],
}

const mentorships = new Map<School, string>()

/** Петров with Уткина, who has no role, asked and not in an order yet: made anew when the last one was given up. */
export async function mentorshipOf(school: School): Promise<string> {
  const curator = await school.as('curator')
  const known = mentorships.get(school)
  const { text } = await curator.get(`/mentorships/${known}`)
  if (known && text.includes(`/mentorships/${known}/edit`) && text.includes('Спрошены')) return known
  const id = known && text.includes(`/mentorships/${known}/edit`) ? known : await mentorshipMade(school)
  await curator.post('/mentorships/ask', { mentorship: id })
  mentorships.set(school, id)
  return id
}

async function mentorshipMade(school: School): Promise<string> {
  const { to } = await (await school.as('curator')).post('/mentorships/new', {
    ...mentorshipTerms,
    mentor: await mentorOfExamples(school),
    mentees: [await school.person(staffName('Петров', school.mark))],
  })
  return to!.split('/').at(-1)!
}

const mentorOfExamples = (school: School) => school.person(staffName('Уткина', school.mark))

/** The same on other terms: nobody has been asked, nobody has answered, there is no basis. */
async function mentorshipAnew(school: School): Promise<string> {
  const id = await mentorshipOf(school)
  await (await school.as('curator')).post(`/mentorships/${id}/edit`, mentorshipTerms)
  return id
}

/** The consent of the mentor, entered from paper with its scan. */
async function consentWithScan(school: School): Promise<string> {
  const curator = await school.as('curator')
  const find = async () => {
    const { text } = await curator.get(`/mentorships/${await mentorshipOf(school)}`)
    return /\/scan\/([0-9a-f-]{36})/.exec(text)?.[1]
  }
  const known = await find()
  if (known) return known
  const id = await mentorshipAnew(school)
  await curator.post(`/mentorships/${id}/paper`, {
    person: await mentorOfExamples(school),
    answer: 'yes',
    on: '01.09.2026',
    scan: { name: 'скан.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
  })
  return (await find())!
}

export const mentorshipParameters = { mentorship: mentorshipOf, consent: consentWithScan }

export const mentorshipForms = (another: (word: string) => string) => ({
  'post /mentorships/make': async (school: School) => ({
    pair: [
      `${await school.person(staffName('Волков', school.mark))}:${await school.person(staffName('Уткина', school.mark))}`,
    ],
    mode: 'in_person',
    from: '01.10.2026',
    through: '31.05.2027',
  }),
  'post /mentorships/new': async (school: School) => ({
    ...mentorshipTerms,
    mentor: await school.person(staffName('Иванова', school.mark)),
    mentees: [await school.person(staffName('Рыбина', school.mark))],
  }),
  'post /mentorships/bases': async (school: School) => ({ mentorship: await mentorshipAnew(school) }),
  'post /mentorships/ask': async (school: School) => ({ mentorship: await mentorshipAnew(school) }),
  'post /mentorships/answers': async (school: School) => {
    const [mentorship, mentor] = [await mentorshipAnew(school), await mentorOfExamples(school)]
    return { day: '01.09.2026', [`answer.${mentorship}.${mentor}`]: 'yes' }
  },
  'post /mentorships/:mentorship/paper': async (school: School) => {
    await mentorshipAnew(school)
    return { person: await mentorOfExamples(school), answer: 'yes', on: '01.09.2026' }
  },
  'post /asked/pair/:mentorship': async (school: School) => {
    const browser = await school.answering(staffName('Петров', school.mark))
    const { text } = await browser.get(`/asked/pair/${await mentorshipOf(school)}`)
    return { answer: text.includes('Отозвать согласие') ? 'withdraw' : 'yes' }
  },
  'post /alone/ask': async (school: School) => ({
    person: await school.person(staffName('Рыбина', school.mark)),
  }),
  'post /alone/met': async (school: School) => {
    const person = await school.person(staffName('Уткина', school.mark))
    await (await school.as('curator')).post('/alone/ask', { person })
    return { person }
  },
  'post /alone/leave': async (school: School) => ({
    person: await school.person(staffName('Рыбина', school.mark)),
    because: another('Пока не хочет'),
  }),
  'post /mentorships/:mentorship/edit': async () => mentorshipTerms,
  'post /mentorships/:mentorship/drop': async () => ({ because: another('Передумали') }),
  'post /mentorships/:mentorship/basis': async () => ({
    mentorWorksHere: 'yes',
    menteesWorkHere: 'yes',
    partOfJob: 'no',
  }),
})
