import { menteesOfDesk } from '#domain/banks/banks-of-desk.ts'
import type { BankCategory, MenteeRow } from '#domain/banks/mentee-rows.ts'
import { longDay, shortDay } from '#kit/russian/dates.ts'
import { HistoryOf } from '#pieces/history-of.tsx'
import { modeNames } from '#pieces/mentorship-texts.ts'
import { categoryReason, titleOf, unknownCategoryReason } from '#pieces/pair-texts.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head } from '#ui/blocks/head.tsx'
import { type KeyValue, KeyValues } from '#ui/blocks/key-values.tsx'
import { State } from '#ui/blocks/state.tsx'
import type { Page } from '../route.ts'
import { cardTexts as texts } from './parts/card-texts.ts'
import { consentWords, hiddenCard } from './parts/hidden-card.tsx'
import { jobOf, nameOf } from './parts/list-parts.tsx'
import { PairsOf } from './parts/pairs-of.tsx'
import type { Card } from './queries.ts'
import { menteeStateWords } from './texts.ts'

/** One mentee: why a mentor is needed, what for, since when there is none. */
export function menteePage(card: Card): Page {
  if (!card.shown.has(card.person)) return hiddenCard('mentees')
  const { rows, people } = menteesOfDesk(card)
  const row = rows.find((one) => one.person === card.person)
  const name = nameOf(people, card.person)
  return {
    title: name,
    place: '/mentees',
    body: (
      <>
        <Crumb href="/mentees">{texts.toBank.mentees}</Crumb>
        <Head
          title={name}
          lead={jobOf(people.get(card.person))}
          actions={
            <ButtonLink href={`/mentors/${card.person}`} look="second">
              {texts.otherCard.mentees}
            </ButtonLink>
          }
        />
        {row && <KeyValues rows={facts(row, card)} />}
        <Block id="why" title={texts.needTitle}>
          {!row && <p>{texts.noCategories}</p>}
          {row && row.categories.length > 0 && (
            <KeyValues
              rows={row.categories.map((one) => ({
                key: titleOf(one.category),
                value: <Category one={one} card={card} />,
              }))}
            />
          )}
          {row && row.unknown.length > 0 && (
            <ul class="plain small sec">
              {row.unknown.map((one) => (
                <li>{unknownCategoryReason(one)}</li>
              ))}
            </ul>
          )}
          {card.mayDecide && row && <Needless row={row} />}
        </Block>
        {row && <Need row={row} card={card} />}
        <PairsOf card={card} side="mentee" people={people} />
        {card.history.length > 0 && (
          <Block id="history" title={texts.history}>
            <HistoryOf lines={card.history} names={card.names} zone={card.zone} />
          </Block>
        )}
      </>
    ),
  }
}

function facts(row: MenteeRow, card: Card): readonly KeyValue[] {
  const [is, word] = menteeStateWords[row.state]
  return [
    { key: texts.state, value: <State is={is}>{word}</State> },
    ...(row.since ? [{ key: texts.since, value: longDay(row.since) }] : []),
    { key: texts.consent, value: consentWords(card) },
    ...(row.need?.mode ? [{ key: texts.mode, value: modeNames[row.need.mode] }] : []),
    ...(row.need?.hours ? [{ key: texts.hours, value: row.need.hours }] : []),
  ]
}

function Category({ one, card }: { readonly one: BankCategory; readonly card: Card }) {
  const post = `/mentees/${card.person}/category`
  const decide = (label: string, decision: string) => (
    <ActionButton
      action={{ label, post, fields: { category: one.category, decision } }}
      look={decision === 'confirmed' ? 'second' : 'quiet'}
      slim
      about={titleOf(one.category)}
    />
  )
  return (
    <>
      <p>{categoryReason(one)}</p>
      <p class="sec">
        {one.confirmedOn ? `${texts.confirmed} ${shortDay(one.confirmedOn)}` : texts.unconfirmed}
      </p>
      {card.mayDecide && (
        <div class="btns">
          {one.confirmedOn === null && decide(texts.confirm, 'confirmed')}
          {one.confirmedOn === null && decide(texts.declineCategory, 'declined')}
          {one.confirmedOn !== null && decide(texts.undo, 'undecided')}
        </div>
      )}
    </>
  )
}

/** Through the same draft and check as for many. */
function Needless({ row }: { readonly row: MenteeRow }) {
  const declined = row.state === 'not-needed'
  return (
    <ActionButton
      action={{
        label: declined ? texts.undoDeclined : texts.needless,
        post: '/mentees/bulk',
        fields: { do: declined ? 'by-rule' : 'decline', person: row.person },
      }}
      look="quiet"
    />
  )
}

function Need({ row, card }: { readonly row: MenteeRow; readonly card: Card }) {
  const guessed = card.mayReadAnswers ? texts.topicsGuessed : texts.topicsOfRules
  return (
    <Block id="topics" title={texts.topics} aside={row.topicsSaid ? texts.topicsSaid : guessed}>
      {row.topics.length === 0 ? (
        <p>{texts.noTopics}</p>
      ) : (
        <ul class="plain">
          {row.topics.map((one) => (
            <li>{titleOf(one)}</li>
          ))}
        </ul>
      )}
      {row.need?.words && (
        <>
          <h3>{texts.words}</h3>
          <p>{row.need.words}</p>
        </>
      )}
      {row.need?.strengths && (
        <>
          <h3>{texts.strengths}</h3>
          <p>{row.need.strengths}</p>
        </>
      )}
    </Block>
  )
}
