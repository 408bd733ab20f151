import type { OrganisationFacts, PairFacts, TopicFacts, YearFacts } from '#domain/documents/document-facts.ts'
import { day } from '#kit/day.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import { cased, person } from './document-people.ts'

/** Four invented organisations whose documents differ in gender, number, kind and who does what. */
export function topics(...codes: string[]): TopicFacts[] {
  return codes.map((code) => {
    const found = deficits.items.find((one) => one.code === code)
    if (found === undefined) throw new TypeError(`no such topic: ${code}`)
    return { code, title: found.title, group: found.group }
  })
}

const pair: Pick<PairFacts, 'form' | 'type' | 'basis'> = {
  form: 'teacher_teacher',
  type: 'traditional',
  basis: 'assignment_351_8',
}

const school: OrganisationFacts = {
  kind: 'school',
  fullName: cased(
    'муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 27», муниципального бюджетного общеобразовательного учреждения «Средняя школа № 27», муниципальному бюджетному общеобразовательному учреждению «Средняя школа № 27», муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 27», муниципальным бюджетным общеобразовательным учреждением «Средняя школа № 27», муниципальном бюджетном общеобразовательном учреждении «Средняя школа № 27»',
  ),
  shortName: cased('МБОУ СШ № 27'),
  founder: cased('Администрация города Светлогорье, Администрации города Светлогорье'),
  place: 'г. Светлогорье',
  requisites: {
    address: 'ул. Садовая, д. 5, г. Светлогорье, 400000',
    phone: '(8442) 00-00-00',
    email: 'school27@example.ru',
  },
  head: { ...person('gromov', 'm', 'director'), holding: 'own' },
  curator: person('sokolova', 'f', 'deputy'),
  hasUnion: true,
}

/** A director who is a man, one pair: a woman leads a man. */
export const schoolYear: YearFacts = {
  today: day('2026-09-03'),
  schoolYear: 2026,
  organisation: school,
  pairs: [
    {
      ...pair,
      id: 'pair-1',
      mentor: person('kuznetsova', 'f', 'maths', { category: 'высшая', experienceYears: 28 }),
      mentees: [{ ...person('belov', 'm', 'maths', { experienceYears: 0 }), needCategory: 'young_teacher' }],
      topics: topics('methodical_04', 'psych_ped_02', 'communication_01', 'legal_04'),
      from: day('2026-10-01'),
      through: day('2027-05-31'),
      reason: 'один предмет, у наставника высшая категория и 28 лет стажа',
      ground: 'Общий предмет – математика; профессиональный опыт наставника соответствует темам программы',
    },
  ],
}

/** A head who is a woman and the curator too; one group of three; no union, no founder's line. */
export const kindergartenYear: YearFacts = {
  today: day('2026-11-21'),
  schoolYear: 2026,
  roadmapColumns: 4,
  organisation: {
    kind: 'kindergarten',
    fullName: cased(
      'муниципальное бюджетное дошкольное образовательное учреждение детский сад № 9 «Ромашка», муниципального бюджетного дошкольного образовательного учреждения детского сада № 9 «Ромашка», муниципальному бюджетному дошкольному образовательному учреждению детскому саду № 9 «Ромашка», муниципальное бюджетное дошкольное образовательное учреждение детский сад № 9 «Ромашка», муниципальным бюджетным дошкольным образовательным учреждением детским садом № 9 «Ромашка», муниципальном бюджетном дошкольном образовательном учреждении детском саду № 9 «Ромашка»',
    ),
    shortName: cased('МБДОУ № 9 «Ромашка»'),
    founder: null,
    place: 'пос. Лесной',
    requisites: {},
    head: { ...person('rybina', 'f', 'headOfKindergarten'), holding: 'own' },
    curator: person('rybina', 'f', 'headOfKindergarten'),
    hasUnion: false,
  },
  pairs: [
    {
      ...pair,
      id: 'group-1',
      type: 'group',
      basis: 'job_function',
      mentor: person('orekhova', 'f', 'seniorEducator', { category: 'первая', experienceYears: 21 }),
      mentees: [
        { ...person('panina', 'f', 'educator', { experienceYears: 1 }), needCategory: 'young_teacher' },
        { ...person('lis', 'f', 'educator', { experienceYears: 4 }), needCategory: 'burnout' },
        { ...person('hasanova', 'f', 'educator', { experienceYears: 2 }), needCategory: 'newcomer' },
      ],
      topics: topics('methodical_20', 'health_05', 'communication_01', 'psych_ped_13'),
      from: day('2026-12-21'),
      through: day('2027-05-31'),
      reason: 'старший воспитатель ведет методическую помощь по должности',
      mode: 'in_person',
    },
  ],
}

/** An acting head who is a woman, two pairs with different bases. */
export const collegeYear: YearFacts = {
  today: day('2026-09-01'),
  schoolYear: 2026,
  organisation: {
    kind: 'spo',
    fullName: cased(
      'государственное автономное профессиональное образовательное учреждение «Приозерский индустриальный колледж», государственного автономного профессионального образовательного учреждения «Приозерский индустриальный колледж», государственному автономному профессиональному образовательному учреждению «Приозерский индустриальный колледж», государственное автономное профессиональное образовательное учреждение «Приозерский индустриальный колледж», государственным автономным профессиональным образовательным учреждением «Приозерский индустриальный колледж», государственном автономном профессиональном образовательном учреждении «Приозерский индустриальный колледж»',
    ),
    shortName: cased('ГАПОУ «ПИК»'),
    founder: null,
    place: 'г. Приозерск',
    requisites: { address: 'наб. Озерная, д. 1, г. Приозерск', inn: '0000000000', ogrn: '0000000000000' },
    head: { ...person('zhukova', 'f', 'director'), holding: 'acting' },
    curator: person('shevchenko', 'm', 'deputy'),
    hasUnion: true,
  },
  pairs: [
    {
      ...pair,
      id: 'pair-1',
      mentor: person('kim', 'm', 'master', { category: 'высшая', experienceYears: 11 }),
      mentees: [
        { ...person('orlov', 'm', 'master', { experienceYears: 1 }), needCategory: 'non_pedagogical_degree' },
      ],
      topics: topics('spo_04', 'spo_02', 'methodical_05'),
      from: day('2026-10-05'),
      through: day('2027-06-30'),
      reason: 'одна мастерская и один профессиональный модуль',
    },
    {
      ...pair,
      id: 'pair-2',
      type: 'reverse',
      mentor: person('lebedeva', 'f', 'lecturer', { category: 'первая', experienceYears: 5 }),
      mentees: [
        {
          ...person('sedykh', 'f', 'lecturer', { category: 'высшая', experienceYears: 31 }),
          needCategory: 'ict_seeker',
        },
      ],
      topics: topics('ict_06', 'ict_10'),
      from: day('2026-10-05'),
      through: day('2027-01-29'),
      reason: 'наставник ведет дистанционный курс, наставляемый хочет его освоить',
      mode: 'remote',
    },
  ],
}

/** Additional education: a pair and a group, three columns of the roadmap, somebody without a patronymic. */
export const additionalYear: YearFacts = {
  today: day('2026-08-25'),
  schoolYear: 2026,
  roadmapColumns: 3,
  organisation: {
    kind: 'additional',
    fullName: cased(
      'муниципальное учреждение дополнительного образования «Дом детского творчества», муниципального учреждения дополнительного образования «Дом детского творчества», муниципальному учреждению дополнительного образования «Дом детского творчества», муниципальное учреждение дополнительного образования «Дом детского творчества», муниципальным учреждением дополнительного образования «Дом детского творчества», муниципальном учреждении дополнительного образования «Дом детского творчества»',
    ),
    shortName: cased('МУДО «ДДТ»'),
    founder: cased('Управление образования Лесного района'),
    place: 'г. Лесной',
    requisites: { phone: '0-00-00' },
    head: { ...person('dyomin', 'm', 'director'), holding: 'acting' },
    curator: person('shevchenko', 'm', 'methodist'),
    hasUnion: false,
  },
  pairs: [
    {
      ...pair,
      id: 'pair-1',
      mentor: person('orekhova', 'f', 'additional', { category: 'высшая', experienceYears: 22 }),
      mentees: [
        { ...person('hasanova', 'f', 'additional', { experienceYears: 2 }), needCategory: 'newcomer' },
      ],
      topics: topics('addit_01', 'addit_04'),
      from: day('2026-09-14'),
      through: day('2027-05-28'),
      reason: 'одно направление работы',
    },
    {
      ...pair,
      id: 'group-1',
      type: 'group',
      mentor: person('orlov', 'm', 'additional', { category: 'первая', experienceYears: 9 }),
      mentees: [
        { ...person('panina', 'f', 'additional', { experienceYears: 1 }), needCategory: 'young_teacher' },
        { ...person('kim', 'm', 'additional', { experienceYears: 0 }), needCategory: 'young_teacher' },
      ],
      topics: topics('psych_ped_02', 'addit_02', 'ict_05'),
      from: day('2026-09-14'),
      through: day('2027-05-28'),
      reason: 'наставник ведет технические объединения',
    },
  ],
}

export const years = {
  school: schoolYear,
  kindergarten: kindergartenYear,
  college: collegeYear,
  additional: additionalYear,
} as const
