import { kindTitle, meetingKinds } from '#domain/meetings/meeting-rules.ts'
import { scheduledAhead } from '#domain/meetings/programme-schedule.ts'
import { capitalise } from '#kit/russian/words.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head, More } from '#ui/blocks/head.tsx'
import { Pick, Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, Send } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { withWhom } from './parts/people.ts'
import { SwitchPair } from './parts/switch-pair.tsx'
import type { MeetingForm } from './queries.ts'
import { logTexts, planTexts as texts } from './texts.ts'

/** A meeting planned, or moved. */
export function planPage({ desk, pairs, meeting, help }: MeetingForm, trouble?: Trouble): Page {
  const { mentorship, schedule, meetings, today } = desk
  const address = `/asked/meetings/${mentorship.id}`
  const title = meeting ? texts.moveTitle : texts.title
  const [next] = scheduledAhead(schedule, meetings, today)
  const kept = {
    on: meeting?.plannedOn ?? next?.day ?? today,
    at: meeting?.plannedAt ?? '',
    subject: meeting?.subject ?? next?.subject ?? '',
    place: meeting?.place ?? '',
    kind: meeting?.kind ?? meetingKinds[0]!.code,
    mode: meeting?.mode ?? (mentorship.mode === 'remote' ? 'remote' : 'in_person'),
    planRow: meeting?.planRow ?? '',
  }
  const fields = { errors: trouble?.errors ?? {}, values: trouble?.values ?? kept }
  return {
    title,
    place: '/asked/meetings',
    width: 'narrow',
    body: (
      <>
        <Crumb href={address}>{withWhom(desk.people, mentorship, desk.reader)}</Crumb>
        <ErrorSummary errors={fields.errors} />
        <Head title={title} lead={texts.lead} />
        {pairs && !meeting && <SwitchPair pairs={pairs} current={mentorship.id} rest="/plan" />}
        <Form action={`${address}/plan`} guard>
          <input type="hidden" name="do" value="plan" />
          {meeting && <input type="hidden" name="meeting" value={meeting.id} />}
          {help && <input type="hidden" name="help" value={help} />}
          <DateField {...fields} name="on" label={texts.on} today={today} />
          <TextField {...fields} name="at" label={texts.at} hint={texts.atHint} width="s" optional />
          <TextField
            {...fields}
            name="subject"
            label={texts.subject}
            hint={texts.subjectHint}
            seenBy={texts.subjectSeen}
            optional
          />
          <TextField {...fields} name="place" label={texts.place} seenBy={texts.placeSeen} optional />
          <Pick
            {...fields}
            name="mode"
            label={texts.mode}
            options={Object.entries(logTexts.modes).map(([value, label]) => ({ value, label }))}
          />
          <More summary={texts.kind} open={fields.errors.kind !== undefined}>
            <Select
              {...fields}
              name="kind"
              label={texts.kind}
              options={meetingKinds.map(({ code }) => ({
                value: code,
                label: capitalise(kindTitle(code)),
              }))}
            />
          </More>
          {kept.planRow && <input type="hidden" name="planRow" value={kept.planRow} />}
          <Send>
            <Button>{meeting ? texts.moveButton : texts.button}</Button>
          </Send>
        </Form>
      </>
    ),
  }
}
