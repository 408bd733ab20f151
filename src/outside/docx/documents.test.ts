import { describe, expect, it } from 'vitest'
import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import { organisationFacts } from '#domain/documents/facts-from.ts'
import { normsOf } from '#domain/documents/norms.ts'
import { yearPackage } from '#domain/documents/year-package.ts'
import { blemishesOf, textOf } from '#tests/document-text.ts'
import { years } from '#tests/document-years.ts'

const golden = new URL('../../../tests/golden/documents/', import.meta.url)

function packageOf(key: keyof typeof years): DocumentDraft[] {
  const made = yearPackage(years[key])
  if (!made.ok) throw new Error(`${key}: ${made.refusal.reason}`)
  return made.value
}

describe.each(Object.keys(years) as (keyof typeof years)[])('R-DOC-1 the package of %s', (key) => {
  it.each(packageOf(key).map((draft, at) => [draft.fileName, draft, at] as const))(
    '%s reads well',
    async (_, draft, at) => {
      const text = await textOf(draft)
      expect(blemishesOf(text)).toEqual([])
      await expect(`${text}\n`).toMatchFileSnapshot(
        new URL(`${key}-${String(at + 1).padStart(2, '0')}-${draft.code}.txt`, golden).pathname,
      )
    },
  )

  it('marks each page a draft and signs nothing', async () => {
    for (const draft of packageOf(key)) {
      const text = await textOf(draft)
      expect(text.split('\n').slice(0, 2)).toEqual(['ПРОЕКТ', 'ПРОЕКТ'])
      expect(draft.data).toMatchObject({ draft: true, act: { day: '____________', number: '______' } })
    }
  })

  it('R-DOC-14 cites only norms whose checking is known', () => {
    for (const draft of packageOf(key)) {
      expect(draft.norms.length).toBeGreaterThan(0)
      for (const norm of normsOf(draft)) expect(norm.statusWords).toMatch(/[а-я]/)
    }
  })
})

describe('R-DOC-15 words follow gender, number and kind', () => {
  const textsOf = async (key: keyof typeof years) =>
    (await Promise.all(packageOf(key).map(textOf))).join('\n')

  it.each([
    [
      'school',
      [
        'Директору',
        'Кузнецовой Марины Павловны',
        'согласна выполнять',
        'согласен участвовать',
        'уроки',
        'наставническую пару',
        'далее – Школа',
        'заместителя директора, куратором',
      ],
    ],
    [
      'kindergarten',
      [
        'Заведующему',
        'наставническую группу',
        'далее – Детский сад',
        'оставляю за собой',
        'ФОП ДО',
        'воспитатели',
        'Лис Анны Олеговны',
        'Хасановой Лейлы, воспитателя',
        'с наставляемыми',
      ],
    ],
    [
      'college',
      [
        'Исполняющей обязанности директора',
        'Исполняющая обязанности директора',
        'наставнические пары',
        'далее – Колледж',
        'преподаватели и мастера',
        'Кима Дениса Робертовича',
        'студентов',
      ],
    ],
    [
      'additional',
      [
        'Исполняющему обязанности директора',
        'наставническую пару и наставническую группу',
        'далее – Дом творчества',
        'педагоги дополнительного образования',
      ],
    ],
  ] as const)('%s', async (key, wanted) => {
    const text = (await textsOf(key)).replace(/\u00a0/g, ' ')
    for (const words of wanted) expect(text).toContain(words)
  })

  it.each([
    ['kindergarten', ['урок', 'директор', 'Школа', 'куратору', 'Кузнецов']],
    ['college', ['воспитател', 'заведующ', 'дети']],
  ] as const)('%s knows nothing of the others', async (key, foreign) => {
    const acts = packageOf(key).filter((one) =>
      ['order_adopt', 'order_pairs', 'order_curator'].includes(one.code),
    )
    const text = (await Promise.all(acts.map(textOf))).join('\n')
    for (const words of foreign) expect(text).not.toContain(words)
  })
})

describe('R-DOC-7 a head who is the curator', () => {
  it('keeps the work and is neither appointed, nor acquainted, nor paid by one’s own order', async () => {
    const order = packageOf('kindergarten').find((one) => one.code === 'order_curator')!
    const text = (await textOf(order)).replace(/\u00a0/g, ' ')
    expect(text).toContain('в 2026/2027 учебном году оставляю за собой')
    expect(text).not.toMatch(/[Нн]азначить|ознакомлен|Доплата|Исполнитель/)
  })
})

describe('R-DOC-17 a head whose position says «врио»', () => {
  it('is addressed and signs in full; the Положение names the post', async () => {
    const organisation = organisationFacts({
      ...years.school.organisation,
      fullName: 'муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 27»',
      shortName: 'МБОУ СШ № 27',
      founder: null,
      head: {
        id: 'acting',
        name: { surname: 'Носова', name: 'Инна', patronymic: 'Ильинична' },
        gender: 'f',
        position: 'врио директора',
        acting: false,
      },
      curator: null,
    })
    const made = yearPackage({ ...years.school, organisation })
    if (!made.ok) throw new Error(made.refusal.reason)
    for (const code of ['order_curator', 'consent_mentee']) {
      const text = await textOf(made.value.find((one) => one.code === code)!)
      await expect(`${text}\n`).toMatchFileSnapshot(new URL(`acting-${code}.txt`, golden).pathname)
    }
    const regulation = await textOf(made.value.find((one) => one.code === 'regulation')!)
    expect(regulation).toContain('на основании приказа директора')
    expect(regulation).not.toMatch(/врио|исполняющ(?!ие|их)\S* обязанности директора/)
  })
})

describe('R-DOC-8 the consent to personal data', () => {
  it('is a paper of its own with one purpose, asks for no passport and allows nothing to others', async () => {
    for (const draft of packageOf('school').filter((one) => one.code === 'pd_consent')) {
      const text = (await textOf(draft)).replace(/\u00a0/g, ' ')
      expect(text).toContain('Согласие оформлено отдельно от иных документов')
      expect(text).toContain('не разрешает передачу данных третьим лицам и их распространение')
      expect(text).toContain('по 31 августа 2027 г.')
      expect(text.match(/Цель обработки/g)).toHaveLength(1)
      expect(text).not.toMatch(/серия|кем выдан|351\.8/)
    }
  })
})

describe('R-DOC-1 once a document is no draft', () => {
  it('loses the mark and the warning, and takes its day and number', async () => {
    for (const draft of packageOf('school')) {
      const signed = { day: '1\u00a0октября 2026\u00a0г.', number: '214-од' }
      const data = {
        ...draft.data,
        draft: false,
        act: signed,
        adoption: signed,
        minutes: signed,
        unionMinutes: signed,
      }
      const text = await textOf({ ...draft, data })
      expect(text).not.toContain('ПРОЕКТ')
      expect(text).not.toMatch(/\.\.|Проект составлен/)
      if (draft.code.startsWith('order')) expect(text).toContain('№\u00a0214-од')
    }
  })
})
