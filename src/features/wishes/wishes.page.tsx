import { answeredCount, fewestCounted, isRoundOpen, reminderDay } from '#domain/needs/wish-round.ts'
import { longDay } from '#kit/russian/dates.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Figs } from '#ui/blocks/figures.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { AskingForm } from './parts/asking-form.tsx'
import { askable, listsOf, type WishesDesk } from './queries.ts'
import { askTexts as texts } from './texts.ts'

/** R-WSH-1, R-WSH-3. Whom to ask, how many have answered; never who and what. */
export function wishesPage(desk: WishesDesk, visit: Visit, trouble?: Trouble): Page {
  const { round, askings, today } = desk
  const isOn = round !== undefined && isRoundOpen(round, today)
  const lists = listsOf(desk)
  const people = askable(lists)
  const isSeen = (one: string) => desk.consented.has(one)
  const unseen = people.filter((one) => !isSeen(one)).length
  const nobodySeen = !lists.mentees.some(isSeen) || !lists.mentors.some(isSeen)
  const hasBoth = lists.mentees.length > 0 && lists.mentors.length > 0
  const asking = <AskingForm {...{ desk, lists, visit, trouble, isOn, isEarly: nobodySeen }} />
  return {
    title: texts.title,
    place: '/pairs',
    body: (
      <>
        <Crumb href="/pairs">{texts.back}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.title} lead={texts.lead} />
        <Note>
          <p>{texts.privacy}</p>
        </Note>
        {hasBoth && people.length < fewestCounted && (
          <Note is="help">
            <p>{texts.fewAsked}</p>
          </Note>
        )}
        {unseen > 0 && hasBoth && (
          <Note is="help">
            <p>
              {nobodySeen ? texts.nobodySeen : texts.unseen(unseen)} <a href="/mentees">{texts.toBank}</a>
            </p>
          </Note>
        )}
        {isOn && (
          <Block id="going" title={texts.going(longDay(round.through))}>
            <Answered count={answeredCount(askings)} asked={askings.length} />
            {reminderDay(round) > today && <p>{texts.willRemind(longDay(reminderDay(round)))}</p>}
            <ActionButton action={{ label: texts.close, post: '/wishes/close' }} look="second" />
            <p class="small sec">{texts.closeWhy}</p>
          </Block>
        )}
        {!isOn && round && <p>{texts.over(longDay(round.closedOn ?? round.through))}</p>}
        {!hasBoth ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={<ButtonLink href="/mentees">{texts.toBank}</ButtonLink>}
          />
        ) : isOn ? (
          <Block id="again" title={texts.again}>
            <p class="small sec">{texts.againLead}</p>
            <More summary={texts.list} open={trouble !== undefined}>
              {asking}
            </More>
          </Block>
        ) : (
          <Block id="begin" title={texts.begin}>
            <p class="small sec">{texts.everybody}</p>
            {asking}
          </Block>
        )}
      </>
    ),
  }
}

function Answered({ count, asked }: { readonly count: number | null; readonly asked: number }) {
  if (count === null) return <p>{texts.fewHidden(asked)}</p>
  return (
    <>
      <Figs figures={[{ number: count, of: texts.of(asked), sentence: texts.answered(count) }]} />
      <p class="small sec">{texts.whoHidden}</p>
    </>
  )
}
