import type { School } from '#tests/world.ts'
import { staffName } from './founding.ts'
import { programmeParameters } from './programme-examples.ts'

/** The pair of the mentee of the matrix. */
export const reportParameters = { account: programmeParameters.programme }

export const reportForms = (another: (word: string) => string) => ({
  'post /asked/account/:account': async () => ({
    do: 'hand-in',
    'line.proposals': another('Чаще бывать на уроках'),
  }),
  'post /reports': async () => ({ kind: 'final_report', do: 'save', 'line.incentives': another('Премия') }),
  'post /asked/review/:account': async (school: School) => ({
    do: 'save',
    mentee: await school.person(staffName('Петров', school.mark)),
    'line.opinion': another('Согласен с отзывом'),
  }),
})
