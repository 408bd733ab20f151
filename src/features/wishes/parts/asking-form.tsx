import type { WishLists } from '#domain/needs/wish-lists.ts'
import { usualRoundDays } from '#domain/needs/wish-round.ts'
import { addDays, type Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { SlipsWanted } from '#pieces/slips-wanted.tsx'
import { Button } from '#ui/blocks/actions.tsx'
import { More } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import { type Column, Table } from '#ui/tables/table.tsx'
import type { Trouble, Visit } from '../../route.ts'
import { askable, type WishesDesk } from '../queries.ts'
import { askTexts as texts } from '../texts.ts'

type AskingProps = {
  readonly desk: WishesDesk
  readonly lists: WishLists
  readonly visit: Visit
  readonly trouble: Trouble | undefined
  readonly isOn: boolean
  /** Nobody could be marked yet: asking is no step to take now. */
  readonly isEarly: boolean
}

/** Till when, and whom: everybody at the beginning; then those who have not been asked yet, unless somebody chooses otherwise. */
export function AskingForm({ desk, lists, visit, trouble, isOn, isEarly }: AskingProps) {
  const { round, today } = desk
  const words = peopleWords(desk.staff, desk.said.outside)
  const askedOn = new Map<string, Day>(isOn ? desk.askings.map((one) => [one.person, one.askedOn]) : [])
  const asked = new Set([...askable(lists), ...askedOn.keys()])
  const rows = desk.staff.map(({ id }): string => id).filter((one) => asked.has(one))
  const looking = new Set(lists.mentees)
  const groups = [
    { id: 'looking', title: texts.looking, rows: rows.filter((one) => looking.has(one)) },
    { id: 'leading', title: texts.leading, rows: rows.filter((one) => !looking.has(one)) },
  ] as const
  const fresh = rows.filter((one) => !askedOn.has(one))
  const chosen = new Set<string>(trouble ? visit.form.all('person') : fresh)
  const usual = isOn && round ? round.through : addDays(today, usualRoundDays)
  const field = {
    errors: trouble?.errors ?? {},
    values: { through: shortDay(usual), ...trouble?.values },
  }
  const people = (
    <div id="person" class="field wide">
      <Table
        caption={texts.caption}
        groups={groups.filter((one) => one.rows.length > 0)}
        choice={isOn ? { name: 'person', value: (one) => one, about: words.name, chosen } : undefined}
        columns={columnsOf(desk, words, isOn ? askedOn : null)}
      />
    </div>
  )
  return (
    <Form action="/wishes">
      <DateField {...field} name="through" label={texts.through} hint={texts.throughHint} today={today} />
      {isOn ? (
        people
      ) : (
        <div class="field wide">
          <p>{texts.count(groups[0].rows.length, groups[1].rows.length)}</p>
          <More summary={texts.list}>{people}</More>
        </div>
      )}
      <SlipsWanted mailGoesOut={visit.services.mailGoesOut} typed={trouble?.values} />
      <FormButtons>
        <Button look={isEarly ? 'second' : 'primary'}>
          {isOn ? texts.pressAgain : texts.press(rows.length)}
        </Button>
      </FormButtons>
    </Form>
  )
}

function columnsOf(
  desk: WishesDesk,
  words: PeopleWords,
  askedOn: ReadonlyMap<string, Day> | null,
): readonly Column<string>[] {
  const mail = new Map<string, boolean>(desk.staff.map(({ id, email }) => [id, email !== null]))
  const when = (one: string) => {
    const on = askedOn?.get(one)
    return on ? shortDay(on) : texts.notAsked
  }
  return [
    {
      title: texts.person,
      kind: 'head',
      cell: (one) => (
        <>
          {words.name(one)} <span class="sec">{words.role(one)}</span>
        </>
      ),
    },
    { title: texts.how, cell: (one) => (mail.get(one) ? texts.byMail : texts.bySlip) },
    ...(askedOn ? [{ title: texts.asked, cell: when }] : []),
  ]
}
