import type { ComponentChildren } from 'preact'
import type { Counted, LeftOut, Thing } from '#domain/indicators/indicator.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { becauseText } from '#pieces/indicator-texts.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { More } from '#ui/blocks/head.tsx'
import { Names } from '#ui/work/openings.tsx'
import type { IndicatorsDesk } from '../queries.ts'
import { listTexts, oneTexts as texts } from '../texts.ts'

/** How things of lists are called on a page. */
export type ThingWords = {
  readonly people: PeopleWords
  readonly pair: (id: string) => string
  readonly topic: (code: string) => string
}

export function thingWords({ staff, outside, facts, kind }: IndicatorsDesk): ThingWords {
  const people = peopleWords(staff, outside)
  const pairs = new Map<string, string>(
    facts.mentorships.map((one) => [one.id, pairNames(one, people.short)]),
  )
  return {
    people,
    pair: (id) => pairs.get(id) ?? texts.unknownPair,
    topic: (code) => topicNames([code], kind)[0] ?? code,
  }
}

/** The thing itself, with the way to it. */
export function named(of: Thing, words: ThingWords): ComponentChildren {
  switch (of.kind) {
    case 'person':
      return <a href={`/people/${of.person}`}>{words.people.short(of.person)}</a>
    case 'mentorship':
      return <a href={`/mentorships/${of.mentorship}`}>{words.pair(of.mentorship)}</a>
    case 'programme':
      return <a href={`/mentorships/${of.mentorship}`}>{words.pair(of.mentorship)}</a>
    case 'plan-row':
      return (
        <>
          <a href={`/mentorships/${of.mentorship}`}>{words.pair(of.mentorship)}</a>:{' '}
          {texts.row(of.text, of.through)}
        </>
      )
    case 'meeting':
      return (
        <>
          <a href={`/mentorships/${of.mentorship}`}>{words.pair(of.mentorship)}</a>, {texts.meeting(of.on)}
        </>
      )
    case 'measure':
      return <a href="/roadmap">{of.title}</a>
    case 'event':
      return <a href={`/events/${of.event}`}>{of.title}</a>
    case 'topic':
      return (
        <>
          <a href={`/mentorships/${of.mentorship}`}>{words.people.short(of.person)}</a>:{' '}
          {words.topic(of.topic)}
        </>
      )
    case 'headcount':
      return texts.headcount(of.on, 0)
    case 'anonymous':
      return listTexts.anonymous(of.number)
  }
}

function countedLine(
  { of, amount, because }: Counted,
  words: ThingWords,
  isMonths: boolean,
): ComponentChildren {
  if (of.kind === 'headcount') return texts.headcount(of.on, amount ?? 0)
  const about = because ? `, ${becauseText(because)}` : ''
  const much = amount === undefined ? '' : `: ${isMonths ? texts.months(amount) : texts.amount(amount)}`
  return (
    <>
      {named(of, words)}
      {much}
      {about && <span class="sec">{about}</span>}
    </>
  )
}

type ListProps = { readonly list: readonly Counted[]; readonly words: ThingWords; readonly most?: number }

const most = 60

/** A long list opens from its first sixty lines. */
export function CountedList({ list, words }: ListProps) {
  const isMonths = list.some(({ of, amount }) => of.kind === 'mentorship' && amount !== undefined)
  return <Shortened lines={list.map((one) => countedLine(one, words, isMonths))} />
}

export function LeftOutList({
  list,
  words,
}: {
  readonly list: readonly LeftOut[]
  readonly words: ThingWords
}) {
  return (
    <Shortened
      lines={list.map(({ of, because }) => (
        <>
          {named(of, words)}
          {because !== '' && <span class="sec">, {becauseText(because)}</span>}
        </>
      ))}
    />
  )
}

function Shortened({ lines }: { readonly lines: readonly ComponentChildren[] }) {
  if (lines.length === 0) return <p class="small sec">{texts.nobody}</p>
  if (lines.length <= most) return <Names items={lines} />
  return (
    <>
      <Names items={lines.slice(0, most)} />
      <More summary={texts.rest(lines.length - most)}>
        <Names items={lines.slice(most)} />
      </More>
    </>
  )
}
