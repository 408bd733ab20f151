import { freeAfterNotice } from '#domain/mentorships/end-mentorship.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { menteesIn } from '#domain/mentorships/mentorship.ts'
import { type Successor, successorsFor } from '#domain/mentorships/successors.ts'
import { addDays } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { pairReason } from '#pieces/pair-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { More } from '#ui/blocks/head.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { PartProps } from '../change.page.tsx'
import { warnedOn } from '../queries.ts'
import { changeTexts } from '../texts.ts'

const texts = changeTexts.replace
const most = 5

/** Whom the rules propose stands first, each with the reason; everybody else with a free place is one line away. */
export function ReplaceForm({ desk, words, trouble }: PartProps) {
  const { pair, today, requests } = desk
  const found = desk.desk ? successorsFor(pair, desk.desk, desk.named) : []
  const ranked = found.filter((one) => one.proposed)
  const proposed = ranked.filter((one, at) => at < most || one.person === desk.named)
  const others = found.filter((one) => !proposed.includes(one))
  const relief = requests.find(
    (one) => one.mentorship === pair.id && one.kind === 'relief' && one.settled === null,
  )
  const usual = freeAfterNotice(today)
  const next = addDays(lastDay(pair), 1)
  const on = pair.ending ? (next < today ? usual : next) : (relief?.wishedOn ?? usual)
  const by = pair.ending
    ? pair.ending.by === 'mentor'
      ? 'mentor'
      : 'curator'
    : relief
      ? 'mentor'
      : undefined
  const values = { on, by, noticeOn: warnedOn(desk, pair), mentor: desk.named, ...trouble?.values }
  const field = { errors: trouble?.errors ?? {}, values }
  if (found.length === 0)
    return <Empty why={texts.nobody} action={<ButtonLink href="/mentors">{texts.toBank}</ButtonLink>} />
  const mentees = menteesIn(pair)
  const said = ({ person, leads, free, proposed: why }: Successor) => {
    const mentor = desk.people.find((one) => one.id === person)
    const reason =
      why && mentor
        ? pairReason(
            { mentee: mentees[0]!.person, mentor: person, type: 'traditional', locked: false, ...why },
            { name: words.short(person), pedagogicalMonths: mentor.pedagogicalMonths },
          )
        : ''
    return {
      value: person,
      label: `${words.name(person)}, ${words.role(person)}`,
      hint: [
        texts.leads(leads, free),
        person === desk.named && free < mentees.length ? texts.freesLater : '',
        reason,
      ]
        .filter(Boolean)
        .join('. '),
    }
  }
  const chosen = trouble?.values.mentor ?? desk.named
  return (
    <Form action={`/mentorships/${pair.id}/replace?what=replace`} guard>
      <Radios
        {...field}
        name="mentor"
        label={proposed.length > 0 ? texts.proposed : texts.who}
        options={(proposed.length > 0 ? proposed : others).map(said)}
      />
      {proposed.length > 0 && others.length > 0 && (
        <More summary={texts.others(others.length)} open={others.some((one) => one.person === chosen)}>
          <div class="field">
            {others.map(said).map(({ value, label, hint }) => (
              <div class="opt">
                <input
                  type="radio"
                  id={`mentor-${value}`}
                  name="mentor"
                  value={value}
                  checked={value === chosen}
                />
                <label for={`mentor-${value}`}>
                  {label} <small>{hint}</small>
                </label>
              </div>
            ))}
          </div>
        </More>
      )}
      <DateField {...field} name="on" label={texts.on} hint={texts.onHint(longDay(usual))} today={today} />
      {!pair.ending && (
        <>
          <Radios
            {...field}
            name="by"
            label={texts.by}
            options={[
              { value: 'mentor', label: texts.byMentor },
              { value: 'curator', label: texts.byCurator, hint: texts.byCuratorHint },
            ]}
          />
          {pair.basis === 'assignment_351_8' && (
            <DateField
              {...field}
              name="noticeOn"
              label={texts.noticeOn}
              hint={texts.noticeHint}
              today={today}
              optional
            />
          )}
        </>
      )}
      {pair.ending && <input type="hidden" name="by" value={by} />}
      <p class="small sec">{texts.next}</p>
      {!desk.named && (
        <p class="small">
          <a href={`/pairs/variants?after=ends:${mentees[0]!.person}`}>{texts.variants}</a>
        </p>
      )}
      <FormButtons>
        <Button>{texts.save}</Button>
      </FormButtons>
    </Form>
  )
}
