import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import type { PairFacts } from '#domain/documents/document-facts.ts'
import { cancelNotice, reliefNotice } from '#domain/documents/notices.document.ts'
import { orderClose } from '#domain/documents/order-close.document.ts'
import { orderFinal } from '#domain/documents/order-final.document.ts'
import { orderReplace } from '#domain/documents/order-replace.document.ts'
import { day } from '#kit/day.ts'
import {
  agreed,
  college,
  consentsOn,
  kindergarten,
  school,
  schoolPairs,
  sokolova,
} from './document-papers.ts'
import { person } from './document-people.ts'

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
