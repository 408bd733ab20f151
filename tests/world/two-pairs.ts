import type { School } from '../world.ts'
import { staffCsv } from './founding.ts'

/** Two novices and two mentors, each pair of one subject: they come with a list, their ids are answered. */
export async function bringTwoPairs(
  here: School,
): Promise<Readonly<Record<'mentee' | 'other' | 'own' | 'strange', string>>> {
  const { mark } = here
  await here.bring(
    staffCsv(mark, [
      `Кузнецова-${mark} Марина Павловна;учитель математики;12.05.1980;высшая;21`,
      `Орлова-${mark} Наталья Андреевна;учитель истории;12.05.1975;высшая;31`,
      `Сафин-${mark} Ринат Ильдарович;учитель математики;12.05.2001;;1`,
      `Тихонов-${mark} Олег Львович;учитель истории;12.05.2001;;1`,
    ]),
  )
  const of = (surname: string, name: string) => here.person(`${surname}-${mark} ${name}`)
  return {
    mentee: await of('Сафин', 'Ринат'),
    other: await of('Тихонов', 'Олег'),
    own: await of('Кузнецова', 'Марина'),
    strange: await of('Орлова', 'Наталья'),
  }
}
