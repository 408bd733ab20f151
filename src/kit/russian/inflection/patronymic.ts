import type { Cased, Gender } from '#kit/russian/case.ts'
import { declineFirstName } from '#kit/russian/inflection/first-name.ts'
import { declineOnA } from '#kit/russian/inflection/noun.ts'
import { forms, unchanged } from '#kit/russian/inflection/paradigm.ts'
import { isInitial } from '#kit/russian/inflection/word-parts.ts'

const son = /(оглы|оглу|угли|улы|ұлы|уулу)$/i
const daughter = /(кызы|қызы|гызы|кизи|[\s-]кыз)$/i
const stressed = /^(иль|кузьм|фом|лук|хом|ник)ич$/i

/** R-RUS-3. «Ильич» → «Ильичом» but «Саввич» → «Саввичем»; «Осман кызы» and «Мамед-оглы» stay whole. */
export function declinePatronymic(patronymic: string, gender: Gender): Cased {
  if (son.test(patronymic) || daughter.test(patronymic) || isInitial(patronymic)) return unchanged(patronymic)
  if (/[иы]ч$/i.test(patronymic)) {
    const instrumental = stressed.test(patronymic) ? 'ом' : 'ем'
    return forms(patronymic, ['', 'а', 'у', 'а', instrumental, 'е'])
  }
  if (/на$/i.test(patronymic)) return declineOnA(patronymic)
  if (gender === 'm' && /[ое]в$/i.test(patronymic)) return forms(patronymic, ['', 'а', 'у', 'а', 'ым', 'е'])
  if (gender === 'f' && /[ое]ва$/i.test(patronymic)) {
    return forms(patronymic.slice(0, -1), ['а', 'ой', 'ой', 'у', 'ой', 'ой'])
  }
  return declineFirstName(patronymic, gender)
}

/** The gender that a patronymic shows, «-ич» or «-на», «оглы» or «кызы»; undefined for initials and others. */
export function genderOfPatronymic(patronymic: string): Gender | undefined {
  if (/[иы]ч$/i.test(patronymic) || son.test(patronymic)) return 'm'
  if (/([иы]чна|[оеа]вна|ишна|анна)$/i.test(patronymic) || daughter.test(patronymic)) return 'f'
  return undefined
}
