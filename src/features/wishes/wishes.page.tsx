import { answeredCount, isRoundOpen, usualRoundDays } from '#domain/needs/wish-round.ts'
import { addDays } from '#kit/day.ts'
import { longDay, shortDay } from '#kit/russian/dates.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { ActionButton, Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Figs } from '#ui/blocks/figures.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { Checkbox } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { askable, listsOf, type WishesDesk } from './queries.ts'
import { askTexts as texts } from './texts.ts'

/** R-WSH-1, R-WSH-3. Whom to ask, how many have answered; never who and what. */
export function wishesPage(desk: WishesDesk, visit: Visit, trouble?: Trouble): Page {
  const { round, askings, today } = desk
  const isOn = round !== undefined && isRoundOpen(round, today)
  const lists = listsOf(desk)
  const people = askable(lists)
  const unseen = people.filter((one) => !desk.consented.has(one)).length
  const hasBoth = lists.mentees.length > 0 && lists.mentors.length > 0
  const asking = <Asking desk={desk} people={people} visit={visit} trouble={trouble} isOn={isOn} />
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
        {isOn && (
          <Block id="going" title={texts.going(longDay(round.through))}>
            <Answered count={answeredCount(askings)} asked={askings.length} />
            <ActionButton action={{ label: texts.close, post: '/wishes/close' }} look="second" />
            <p class="small sec">{texts.closeWhy}</p>
          </Block>
        )}
        {!isOn && round && <p>{texts.over(longDay(round.closedOn ?? round.through))}</p>}
        {unseen > 0 && hasBoth && (
          <Note is="help">
            <p>
              {texts.unseen(unseen)} <a href="/mentees">{texts.toBank}</a>
            </p>
          </Note>
        )}
        {!hasBoth ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={<ButtonLink href="/mentees">{texts.toBank}</ButtonLink>}
          />
        ) : isOn ? (
          <More summary={texts.again} open={trouble !== undefined}>
            <p class="small sec">{texts.againLead}</p>
            {asking}
          </More>
        ) : (
          <Block id="begin" title={texts.begin}>
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
      <Figs figures={[{ number: count, of: texts.of(asked), sentence: texts.answered }]} />
      <p class="small sec">{texts.whoHidden}</p>
    </>
  )
}

type AskingProps = {
  readonly desk: WishesDesk
  readonly people: readonly string[]
  readonly visit: Visit
  readonly trouble: Trouble | undefined
  readonly isOn: boolean
}

function Asking({ desk, people, visit, trouble, isOn }: AskingProps) {
  const { round, today } = desk
  const words = peopleWords(desk.staff, desk.said.outside)
  const { mailGoesOut } = visit.services
  const askedOn = new Map<string, WishesDesk['askings'][number]['askedOn']>(
    isOn ? desk.askings.map((one) => [one.person, one.askedOn]) : [],
  )
  const place = new Map<string, number>(desk.staff.map(({ id }, at) => [id, at]))
  const rows = [...new Set([...people, ...askedOn.keys()])].toSorted(
    (one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0),
  )
  const fresh = rows.filter((one) => !askedOn.has(one))
  const chosen = new Set<string>(trouble ? visit.form.all('person') : fresh)
  const usual = isOn && round ? round.through : addDays(today, usualRoundDays)
  const field = {
    errors: trouble?.errors ?? {},
    values: { through: shortDay(usual), slips: mailGoesOut ? '' : 'yes', ...trouble?.values },
  }
  return (
    <Form action="/wishes">
      <DateField {...field} name="through" label={texts.through} hint={texts.throughHint} today={today} />
      <div id="person">
        <Table
          caption={texts.caption}
          rows={rows}
          choice={{ name: 'person', value: (one) => one, about: words.name, chosen }}
          columns={columnsOf(desk, words, askedOn)}
        />
      </div>
      {!mailGoesOut && (
        <Note is="help">
          <p>{texts.mailboxHint}</p>
        </Note>
      )}
      <Checkbox
        name="slips"
        label={texts.slips}
        errors={{}}
        values={{ slips: trouble ? trouble.values.slips : field.values.slips }}
      />
      <FormButtons>
        <Button>{isOn ? texts.pressAgain : texts.press(rows.length)}</Button>
      </FormButtons>
    </Form>
  )
}

function columnsOf(
  desk: WishesDesk,
  words: PeopleWords,
  askedOn: ReadonlyMap<string, Parameters<typeof shortDay>[0]>,
) {
  const lists = listsOf(desk)
  const [mentees, mentors] = [new Set(lists.mentees), new Set(lists.mentors)]
  const mail = new Map<string, boolean>(desk.staff.map(({ id, email }) => [id, email !== null]))
  return [
    {
      title: texts.person,
      kind: 'head' as const,
      cell: (one: string) => (
        <>
          {words.name(one)} <span class="sec">{words.role(one)}</span>
        </>
      ),
    },
    {
      title: texts.side,
      cell: (one: string) =>
        [...(mentees.has(one) ? [texts.asMentee] : []), ...(mentors.has(one) ? [texts.asMentor] : [])].join(
          ', ',
        ),
    },
    { title: texts.how, cell: (one: string) => (mail.get(one) ? texts.byMail : texts.bySlip) },
    {
      title: texts.asked,
      cell: (one: string) => {
        const on = askedOn.get(one)
        return on ? shortDay(on) : texts.notAsked
      },
    },
  ]
}
