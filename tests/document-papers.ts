import { addendum } from '#domain/documents/addendum.document.ts'
import { consentMentee, consentMentor, pdConsent } from '#domain/documents/consents.document.ts'
import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import type { AgreedFacts, PairFacts, PersonFacts, YearFacts } from '#domain/documents/document-facts.ts'
import { minutes } from '#domain/documents/minutes.document.ts'
import { orderPairs } from '#domain/documents/order-pairs.document.ts'
import { pdDissemination } from '#domain/documents/pd-dissemination.document.ts'
import { registry } from '#domain/documents/registries.document.ts'
import { day } from '#kit/day.ts'
import { person } from './document-people.ts'
import { collegeYear, kindergartenYear, schoolYear, topics } from './document-years.ts'

/** The same invented organisations once people have agreed: what is signed, by whom, and what is not. */
const printed = { draft: false } as const

export const agreed = (more: Partial<AgreedFacts> = {}): AgreedFacts => ({
  coMentors: [],
  types: ['traditional'],
  reverseOf: null,
  agreement: null,
  consents: new Map(),
  addenda: new Map(),
  programmeApproved: false,
  ...more,
})

export const consentsOn = (on: string, ...people: readonly PersonFacts[]) =>
  new Map(people.map(({ id }) => [id, day(on)] as const))

const [schoolPair] = schoolYear.pairs as [PairFacts]
export const sokolova = person('sokolova', 'f', 'deputy', { category: 'высшая' })
const gromov = schoolYear.organisation.head

/** A woman leads a man by ст. 351.8 with a man beside her for one topic; the head himself leads a woman; an outside mentor. */
export const schoolPairs: readonly PairFacts[] = [
  {
    ...schoolPair,
    agreed: agreed({
      coMentors: [{ ...person('dyomin', 'm', 'maths', { category: 'первая' }), topics: topics('ict_06') }],
      types: ['traditional', 'situational'],
      consents: new Map([
        ...consentsOn('2026-09-21', schoolPair.mentor, ...schoolPair.mentees),
        ['dyomin', day('2026-09-22')] as const,
      ]),
      addenda: new Map([
        ['kuznetsova', { day: day('2026-09-24'), number: '17-ДС' }],
        ['dyomin', { day: day('2026-09-24'), number: null }],
      ]),
      programmeApproved: true,
    }),
  },
  {
    ...schoolPair,
    id: 'pair-2',
    mentor: gromov,
    form: 'head_teacher',
    mentees: [person('lebedeva', 'f', 'maths')],
    topics: topics('methodical_04'),
    agreed: agreed({
      consents: consentsOn('2026-09-23', gromov, person('lebedeva', 'f', 'maths')),
      addenda: new Map([['gromov', { day: day('2026-09-25'), number: 'ДС40-16-255/2' }]]),
      programmeApproved: true,
    }),
  },
  {
    ...schoolPair,
    id: 'pair-3',
    basis: 'outside',
    mentor: person('orekhova', 'f', 'methodist'),
    mentees: [person('rybina', 'f', 'maths')],
    agreed: agreed({
      agreement: 'договор с МБОУ СШ № 3 от 1 сентября 2026 г. № 4',
      types: ['network'],
      consents: consentsOn(
        '2026-09-21',
        person('orekhova', 'f', 'methodist'),
        person('rybina', 'f', 'maths'),
      ),
    }),
  },
]

export const school: YearFacts = {
  ...schoolYear,
  pairs: schoolPairs,
  organisation: {
    ...schoolYear.organisation,
    requisites: { ...schoolYear.organisation.requisites, website: 'https://school27.example.ru' },
  },
  adoption: { day: day('2026-08-31'), number: '213-од' },
}

/** A group by the job, its head the curator; nothing is signed yet. */
export const kindergarten: YearFacts = {
  ...kindergartenYear,
  pairs: kindergartenYear.pairs.map((one) => ({ ...one, agreed: agreed({ types: ['group'] }) })),
}

/** Two threads of a reverse pair; an acting head. */
const [first, second] = collegeYear.pairs as [PairFacts, PairFacts]
export const college: YearFacts = {
  ...collegeYear,
  pairs: [
    { ...first, agreed: agreed({ reverseOf: second.id, consents: consentsOn('2026-09-14', first.mentor) }) },
    {
      ...second,
      mentor: first.mentees[0]!,
      mentees: [first.mentor],
      agreed: agreed({ types: ['reverse'], reverseOf: first.id }),
    },
  ],
}

const typed = {
  amount: '3 000 рублей в месяц за каждого наставляемого',
  conditions: 'по итогам месяца при выполнении мероприятий программы.',
  time: 'в рабочее время, не занятое уроками',
  absence: '',
}
const nothing = { amount: '', conditions: '', time: '', absence: '' }
const act = { day: day('2026-09-28'), number: '214-од' }

export const paperDrafts: Readonly<Record<string, readonly DocumentDraft[]>> = {
  school: [
    orderPairs(school, { draft: false, act }),
    orderPairs(school, { draft: true }),
    addendum(school, schoolPairs[0]!, schoolPairs[0]!.mentor, typed),
    addendum(school, schoolPairs[0]!, schoolPairs[0]!.agreed!.coMentors[0]!, typed),
    addendum(school, schoolPairs[1]!, schoolPairs[1]!.mentor, nothing),
    consentMentor(school, schoolPairs[0]!, printed, schoolPairs[0]!.agreed!.coMentors[0]!),
    consentMentor(school, schoolPairs[2]!, printed),
    consentMentor(school, schoolPairs[1]!, printed),
    consentMentee(school, schoolPairs[0]!, schoolPairs[0]!.mentees[0]!, printed),
    pdConsent(school, schoolPairs[0]!.mentor, printed),
    pdDissemination(school, schoolPairs[0]!.mentor),
    minutes(
      school,
      {
        body: 'council',
        chair: sokolova,
        secretary: schoolPairs[0]!.mentor,
        present: [sokolova, schoolPairs[0]!.mentor, person('orekhova', 'f', 'maths')],
        invited: 'педагог-психолог Жукова В. Л.',
        items: [
          {
            agenda: 'О допуске к наставничеству',
            heard: 'Соколову И. В. о кандидатах в наставники',
            decided: 'рекомендовать допустить Кузнецову М. П. и Дёмина П. Ю.',
            votes: { yes: 3, no: 0, abstained: 0 },
          },
          {
            agenda: 'О рассмотрении персонализированных программ',
            heard: '',
            decided: 'рекомендовать к утверждению программы двух пар',
            votes: { yes: 2, no: 0, abstained: 1 },
          },
        ],
      },
      { day: day('2026-09-18'), number: '2' },
    ),
    registry(school, 'registry_mentors', [
      [
        '1',
        'Кузнецова Марина Павловна, учитель математики, высшая категория',
        '',
        'МБОУ СШ № 27',
        'Современный урок; дисциплина и управление классом; взаимодействие с родителями',
        'Победитель муниципального конкурса «Учитель года»',
        '',
        'молодой педагог, вновь принятый',
        'до 60 минут в неделю',
        '01.10.2026',
        'Белов Артём Сергеевич',
        'педагог – педагог',
        'МБОУ СШ № 27',
        '31.05.2027',
        '',
        '',
      ],
    ]),
  ],
  kindergarten: [
    orderPairs(kindergarten, { draft: true }),
    consentMentor(kindergarten, kindergarten.pairs[0]!, printed),
    pdDissemination(kindergarten, kindergarten.pairs[0]!.mentees[2]!),
    minutes(
      kindergarten,
      {
        body: 'pedagogical',
        chair: null,
        secretary: null,
        present: [],
        invited: '',
        items: [{ agenda: 'О составе наставнической группы', heard: '', decided: '', votes: null }],
      },
      { day: null, number: null },
    ),
    registry(kindergarten, 'registry_mentees', [
      [
        '1',
        'Панина Юлия Семёновна, воспитатель',
        '',
        '',
        'Режимные моменты; взаимодействие с родителями',
        '21.12.2026',
        'Орехова Татьяна Ивановна',
        'педагог – педагог',
        'МБДОУ № 9 «Ромашка»',
        '31.05.2027',
        '',
        '',
        '',
      ],
    ]),
  ],
  college: [
    orderPairs(college, { draft: false, act: { day: null, number: null } }),
    addendum(college, college.pairs[0]!, college.pairs[0]!.mentor, nothing),
    addendum(college, college.pairs[1]!, college.pairs[1]!.mentor, nothing, {
      draft: false,
      act: { day: day('2026-09-28'), number: '5/1' },
    }),
    pdDissemination(college, { ...college.pairs[0]!.mentor, gender: 'unknown' }),
  ],
}
