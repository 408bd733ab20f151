import { isHeld } from '#domain/meetings/meeting.ts'
import { kindTitle, meetingKinds, meetingRules, quickKinds } from '#domain/meetings/meeting-rules.ts'
import { planProgress } from '#domain/meetings/plan-progress.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { topicNames, topicsToChoose } from '#domain/programmes/programme-topics.ts'
import { addDays } from '#kit/day.ts'
import { dayAndMonth } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { Checkboxes, Pick, Radios, Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, Send } from '#ui/forms/form.tsx'
import { DateField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Form as Posted, Trouble } from '../route.ts'
import type { PairDesk } from './pair-desk.ts'
import { shortName, withWhom } from './parts/people.ts'
import { SwitchPair } from './parts/switch-pair.tsx'
import type { MeetingForm } from './queries.ts'
import { logTexts as texts, worthNames } from './texts.ts'

/** A meeting written down on a phone: kind, minutes, topics, and a line if one likes. */
export function logPage(found: MeetingForm, posted: Posted, trouble?: Trouble): Page {
  const { desk, pairs, meeting } = found
  const address = `/asked/meetings/${desk.mentorship.id}`
  const title = meeting?.held ? texts.mendTitle : texts.title
  return {
    title,
    place: '/asked/meetings',
    width: 'narrow',
    body: (
      <>
        <Crumb href={address}>{withWhom(desk.people, desk.mentorship, desk.reader)}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={title} lead={texts.lead} />
        {pairs && !meeting && <SwitchPair pairs={pairs} current={desk.mentorship.id} rest="/log" />}
        <Form action={`${address}/log`} guard>
          {meeting && <input type="hidden" name="meeting" value={meeting.id} />}
          {found.help && <input type="hidden" name="help" value={found.help} />}
          <EntryFields found={found} posted={posted} trouble={trouble} />
          <Send>
            <Button>{meeting?.held ? texts.mendButton : texts.button}</Button>
          </Send>
        </Form>
      </>
    ),
  }
}

/** The same from a sheet of paper, by the curator. */
export function logPaperPage(found: MeetingForm, posted: Posted, trouble?: Trouble): Page {
  const { desk } = found
  const address = `/meetings/${desk.mentorship.id}`
  return {
    title: texts.paperTitle,
    place: '/meetings',
    width: 'narrow',
    body: (
      <>
        <Crumb href={address}>{withWhom(desk.people, desk.mentorship, null)}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.paperTitle} lead={texts.paperLead} />
        <Form action={`${address}/log`} guard>
          <EntryFields found={found} posted={posted} trouble={trouble} />
          <Checkboxes
            errors={trouble?.errors ?? {}}
            values={{ signed: posted.all('signed') }}
            name="signed"
            label={texts.signed}
            hint={texts.signedHint}
            optional
            options={desk.mentorship.members.map(({ person }) => ({
              value: person,
              label: shortName(desk.people, person),
            }))}
          />
          <Send>
            <Button>{texts.paperButton}</Button>
          </Send>
        </Form>
      </>
    ),
  }
}

type EntryFieldsProps = {
  readonly found: MeetingForm
  readonly posted: Posted
  readonly trouble: Trouble | undefined
}

function EntryFields({ found, posted, trouble }: EntryFieldsProps) {
  const { desk } = found
  const errors = namedOnScreen(trouble?.errors ?? {})
  const kept = keptOf(found)
  const typed = trouble && { ...trouble.values, topics: posted.all('topics') }
  const fields = { errors, values: typed ?? kept }
  const quick = kindsOf(desk, String(kept.kind))
  const { today, rows, topics, kind } = desk
  const names = topicNames(topics, kind)
  const behind = ['otherKind', 'on', 'otherMinutes', 'otherTopic', 'planRow', 'mode']
  const open = behind.some((one) => errors[one] !== undefined) || Boolean(kept.on || kept.otherMinutes)
  return (
    <>
      <Pick
        {...fields}
        name="when"
        label={texts.when}
        options={[0, -1, -2, -3].flatMap((back) => dayOption(desk, addDays(today, back), back))}
      />
      <Pick
        {...fields}
        name="kind"
        label={texts.kind}
        options={quick.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <Pick
        {...fields}
        name="minutes"
        label={texts.minutes}
        layout="tight"
        options={meetingRules.minutes.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {topics.length > 0 && (
        <Pick
          {...fields}
          name="topics"
          label={texts.topics}
          hint={texts.topicsHint}
          many
          layout="stack"
          options={topics.map((code, at) => ({ value: code, label: names[at] ?? code }))}
        />
      )}
      <Pick
        {...fields}
        name="worth"
        label={texts.worth}
        optional
        seenBy={texts.worthSeen}
        options={Object.entries(worthNames).map(([value, label]) => ({ value, label: capitalise(label) }))}
      />
      <TextArea
        {...fields}
        name="outcome"
        label={texts.outcome}
        optional
        seenBy={texts.outcomeSeen}
        rows={3}
      />
      <More summary={texts.more} open={open}>
        <DateField
          {...fields}
          name="on"
          label={texts.otherDay}
          hint={texts.otherDayHint(desk.mentorship.from)}
          optional
          today={today}
        />
        <TextField
          {...fields}
          name="otherMinutes"
          label={texts.otherMinutes}
          inputMode="numeric"
          width="s"
          optional
        />
        <Select
          {...fields}
          name="otherKind"
          label={texts.otherKind}
          optional
          options={meetingKinds.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <Select
          {...fields}
          name="otherTopic"
          label={texts.otherTopic}
          optional
          options={topicsToChoose(kind)
            .filter(({ code }) => !topics.includes(code))
            .map(({ code, title }) => ({ value: code, label: title }))}
        />
        {rows.length > 0 && (
          <Select
            {...fields}
            name="planRow"
            label={texts.planRow}
            optional
            options={[
              { value: 'auto', label: texts.planAuto },
              { value: 'none', label: texts.planNone },
              ...rows.map(({ id, text }) => ({ value: id, label: shortened(text) })),
            ]}
          />
        )}
        <Radios
          {...fields}
          name="mode"
          label={texts.mode}
          options={Object.entries(texts.modes).map(([value, label]) => ({ value, label }))}
        />
      </More>
      {!desk.mayEnter && (
        <Note is="help">
          <p>{texts.notAtWork}</p>
        </Note>
      )}
    </>
  )
}

function dayOption({ mentorship }: PairDesk, day: ReturnType<typeof addDays>, back: number) {
  if (day < mentorship.from || day > lastDay(mentorship)) return []
  const label = back === 0 ? texts.today : back === -1 ? texts.yesterday : dayAndMonth(day)
  return [{ value: day, label }]
}

/** A day, minutes and a kind may have come from either of two fields: the error stands at the one that shows. */
function namedOnScreen(errors: Trouble['errors']): Trouble['errors'] {
  const { meeting, ...rest } = errors
  return meeting ? { ...rest, form: meeting } : rest
}

/** The usual kinds, and the one that is chosen where it is another. */
function kindsOf({ kind }: PairDesk, chosen: string) {
  const usual = quickKinds(kind)
  return usual.some(({ code }) => code === chosen)
    ? usual
    : [{ code: chosen, title: capitalise(kindTitle(chosen)) }, ...usual]
}

const mostLetters = 90
const shortened = (text: string) => (text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text)

/** What the form begins with: the meeting that is named, else what is due now. */
function keptOf({ desk, meeting }: MeetingForm) {
  const { today, rows, topics, mentorship } = desk
  const planned = meeting?.plannedOn && meeting.plannedOn <= today ? meeting.plannedOn : today
  const on = meeting?.held?.on ?? planned
  const near = on >= addDays(today, -3)
  const due = planProgress(rows, desk.meetings.filter(isHeld), today).find(
    ({ state }) => state === 'due' || state === 'overdue',
  )?.row
  const known = quickKinds(desk.kind).some(({ code }) => code === due?.activity)
  const minutes = meeting?.held?.minutes ?? meetingRules.usualMinutes
  const usual = meetingRules.minutes.includes(minutes)
  const ofRow = due?.topics.filter((one) => topics.includes(one)) ?? []
  return {
    when: near ? on : '',
    on: near ? '' : on,
    kind: meeting?.kind ?? (known ? due!.activity : meetingKinds[0]!.code),
    minutes: usual ? String(minutes) : '',
    otherMinutes: usual ? '' : String(minutes),
    topics: meeting?.held ? meeting.topics : ofRow.length > 0 ? ofRow : topics.slice(0, 1),
    otherTopic: meeting?.topics.find((one) => !topics.includes(one)) ?? '',
    outcome: meeting?.held?.outcome ?? '',
    worth: meeting?.held?.worth ?? '',
    planRow: meeting ? (meeting.planRow ?? (meeting.held ? 'none' : 'auto')) : 'auto',
    mode: meeting?.mode ?? (mentorship.mode === 'remote' ? 'remote' : 'in_person'),
    otherKind: '',
  }
}
