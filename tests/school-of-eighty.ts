import { novice, teacher } from './pool-people.ts'

const subjects = ['математика', 'история', 'физика', 'русский язык', 'химия', 'биология', 'музыка', 'труд']
const mentors = Array.from({ length: 45 }, (_, at) =>
  teacher(`mentor ${at}`, { subject: subjects[at % 8]!, pedagogicalMonths: 100 + at * 3 }),
)
const mentees = Array.from({ length: 35 }, (_, at) =>
  novice(`mentee ${at}`, { subject: subjects[(at * 3) % 8]!, pedagogicalMonths: 5 + (at % 30) }),
)
const need = 'не получается держать дисциплину на уроке и говорить с родителями, боюсь открытых уроков'
const offer = 'помогу с планом урока, дисциплиной в классе, родительскими собраниями и аттестацией'

/** Eighty people to measure on: forty-five may be mentors, thirty-five ask for one, everybody wrote something. */
export const schoolOfEighty = {
  staff: [...mentors, ...mentees],
  /** Anew each time: what was worked out for the same words is remembered. */
  words: () => ({
    needs: new Map(mentees.map((one) => [one.id, need])),
    offers: new Map(mentors.map((one) => [one.id, offer])),
  }),
}
