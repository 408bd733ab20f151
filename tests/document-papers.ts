import { addendum } from '#domain/documents/addendum.document.ts'
import { consentMentee, consentMentor, pdConsent } from '#domain/documents/consents.document.ts'
import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import type { AgreedFacts, PairFacts, PersonFacts, YearFacts } from '#domain/documents/document-facts.ts'
import { minutes } from '#domain/documents/minutes.document.ts'
import { cancelNotice, reliefNotice } from '#domain/documents/notices.document.ts'
import { orderClose } from '#domain/documents/order-close.document.ts'
import { orderFinal } from '#domain/documents/order-final.document.ts'
import { orderPairs } from '#domain/documents/order-pairs.document.ts'
import { orderReplace } from '#domain/documents/order-replace.document.ts'
import { pdDissemination } from '#domain/documents/pd-dissemination.document.ts'
import { registry } from '#domain/documents/registries.document.ts'
import { day } from '#kit/day.ts'
import { person } from './document-people.ts'
import { collegeYear, kindergartenYear, schoolYear, topics } from './document-years.ts'

/** The same invented organisations once people have agreed: what is signed, by whom, and what is not. */
const printed = { draft: false } as const

const agreed = (more: Partial<AgreedFacts> = {}): AgreedFacts => ({
  coMentors: [],
  types: ['traditional'],
  reverseOf: null,
  agreement: null,
  consents: new Map(),
  addenda: new Map(),
  programmeApproved: false,
  ...more,
})

const consentsOn = (on: string, ...people: readonly PersonFacts[]) =>
  new Map(people.map(({ id }) => [id, day(on)] as const))

const [schoolPair] = schoolYear.pairs as [PairFacts]
const sokolova = person('sokolova', 'f', 'deputy', { category: 'высшая' })
const gromov = schoolYear.organisation.head

/** A woman leads a man by ст. 351.8 with a man beside her for one topic; the head himself leads a woman; an outside mentor. */
const schoolPairs: readonly PairFacts[] = [
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

const school: YearFacts = {
  ...schoolYear,
  pairs: schoolPairs,
  organisation: {
    ...schoolYear.organisation,
    requisites: { ...schoolYear.organisation.requisites, website: 'https://school27.example.ru' },
  },
  adoption: { day: day('2026-08-31'), number: '213-од' },
}

/** A group by the job, its head the curator; nothing is signed yet. */
const kindergarten: YearFacts = {
  ...kindergartenYear,
  pairs: kindergartenYear.pairs.map((one) => ({ ...one, agreed: agreed({ types: ['group'] }) })),
}

/** Two threads of a reverse pair; an acting head. */
const [first, second] = collegeYear.pairs as [PairFacts, PairFacts]
const college: YearFacts = {
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

/** What becomes of them in the year: a woman takes the place of a man and the other way round, a term grows, a mentor
 *  leaves, all end. */
const [lead, led, guest] = schoolPairs as [PairFacts, PairFacts, PairFacts]
const successor: PairFacts = {
  ...lead,
  id: 'pair-4',
  mentor: person('dyomin', 'm', 'maths', { category: 'первая' }),
  from: day('2027-03-19'),
  agreed: agreed({
    consents: consentsOn('2027-03-15', person('dyomin', 'm', 'maths'), ...lead.mentees),
    addenda: new Map([['dyomin', { day: day('2027-03-16'), number: '31-ДС' }]]),
  }),
}
const first214 = { day: day('2026-09-28'), number: '214-од' }
const signedOn = (on: string, number: string) => ({ draft: false, act: { day: day(on), number } })
const garden: PairFacts = { ...kindergarten.pairs[0]!, from: day('2027-01-01') }
const gardenBefore = { ...garden, id: 'before', mentor: person('orlov', 'm', 'methodist') }

export const changeDrafts: Readonly<Record<string, readonly DocumentDraft[]>> = {
  school: [
    reliefNotice(school, lead, lead.mentor, { on: day('2027-05-06') }),
    reliefNotice(school, led, led.mentor, { on: day('2027-03-19') }),
    cancelNotice(school, lead, lead.mentor, { on: day('2027-05-06') }),
    orderReplace(
      school,
      { pair: successor, former: { pair: lead, last: day('2027-03-18') }, order: first214 },
      signedOn('2027-03-17', '58-од'),
    ),
    orderReplace(
      school,
      { pair: { ...lead, through: day('2027-08-31') }, former: null, order: first214 },
      { draft: true },
    ),
    orderClose(
      school,
      [
        { pair: lead, ending: { on: day('2027-05-31'), way: 'done', by: null }, because: '' },
        { pair: led, ending: { on: day('2027-05-28'), way: 'initiative', by: 'both' }, because: '' },
        {
          pair: guest,
          ending: { on: day('2027-04-30'), way: 'curator', by: null },
          because: 'с февраля не проведено ни одной встречи.',
        },
      ],
      signedOn('2027-05-31', '112-од'),
    ),
    orderFinal(
      school,
      {
        name: 'Итоги года наставничества',
        form: 'круглый стол',
        day: day('2027-05-20'),
        place: 'актовый зал',
        programme: ['открытие', 'выступления пар;', 'награждение'],
        responsible: sokolova,
        others: 'члены совета наставников',
      },
      signedOn('2027-05-11', '96-од'),
    ),
  ],
  kindergarten: [
    orderReplace(
      kindergarten,
      {
        pair: garden,
        former: { pair: gardenBefore, last: day('2026-12-31') },
        order: { day: null, number: null },
      },
      { draft: false },
    ),
    orderClose(
      kindergarten,
      [{ pair: garden, ending: { on: day('2027-05-31'), way: 'done', by: null }, because: '' }],
      { draft: false },
    ),
    orderFinal(
      kindergarten,
      {
        ...{
          name: 'Наставник рядом',
          form: '',
          day: day('2027-05-20'),
          place: '',
          programme: [],
          others: '',
        },
        responsible: kindergarten.organisation.head,
      },
      { draft: false },
    ),
    reliefNotice(kindergarten, garden, garden.mentor, { on: day('2027-01-13') }),
  ],
  college: [cancelNotice(college, college.pairs[0]!, college.pairs[0]!.mentor, { on: day('2027-03-01') })],
}
