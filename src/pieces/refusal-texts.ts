import type { ProposalRefusal } from '#domain/needs/proposal.ts'
import { ineligibleText } from './pair-texts.ts'

/** Why there is no proposal, by reason. */
export const proposalRefusalTexts: {
  [Reason in ProposalRefusal['reason']]: (
    refusal: Extract<ProposalRefusal, { reason: Reason }>,
    names: (person: string) => string,
  ) => string
} = {
  'lock-forbidden': ({ conflict }, names) =>
    `Закреплённая пара невозможна: ${conflict.map((one) => `${names(one.mentee)} — ${names(one.mentor)} (${lockCode(one.code)})`).join('; ')}.`,
  'lock-capacity': ({ conflict }, names) =>
    `Закреплённых пар больше, чем мест: ${conflict.map((one) => `${names(one.mentee)} — ${names(one.mentor)}`).join('; ')}.`,
  unproven: () =>
    'Расчёт не прошёл собственную проверку, поэтому план не показан. Сообщите разработчикам: это ошибка программы, а не ваша.',
  'unknown-person': () => 'В закреплённой паре назван человек, которого нет в списке.',
}

/** Why the locks cannot stand, in words. */
export const refusalText = (refusal: ProposalRefusal, names: (person: string) => string): string =>
  (
    proposalRefusalTexts[refusal.reason] as (
      refusal: ProposalRefusal,
      names: (person: string) => string,
    ) => string
  )(refusal, names)

const lockCode = (code: string) =>
  code === 'not-a-mentee' ? 'не в числе наставляемых' : ineligibleText(code)
