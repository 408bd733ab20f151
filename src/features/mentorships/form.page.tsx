import { type Mentorship, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { mentoringFormats, mentoringForms, mentoringTypes } from '#domain/mentorships/terms.ts'
import { menteesOf } from '#domain/needs/pool.ts'
import { staffPool } from '#domain/needs/propose-for-staff.ts'
import { worksOn } from '#domain/people/employment.ts'
import { modeNames } from '#pieces/mentorship-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { Checkboxes, Radios, Select } from '#ui/forms/choice.tsx'
import type { Errors, Values } from '#ui/forms/field.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { draftLists } from './draft-fields.ts'
import { usualTerm } from './make.page.tsx'
import { TopicsTable } from './parts/topics-table.tsx'
import { TwoMentorsNote, twoMentorsOf } from './parts/two-mentors.tsx'
import type { ChangingDesk, FormingDesk } from './queries.ts'
import { draftTexts as texts } from './texts.ts'

type Field = { readonly errors: Errors; readonly values: Values }

/** A mentorship by hand: who with whom, of what kind, when, in what topics. */
export function newMentorshipPage(desk: FormingDesk, visit: Visit, trouble?: Trouble): Page {
  const term = usualTerm(desk.today, desk.schoolYear)
  const { mentee, mentor, two: chosen } = visit.search
  const two = twoMentorsOf(desk, mentee)
  const field: Field = {
    errors: trouble?.errors ?? {},
    values: {
      form: 'teacher_teacher',
      types: ['traditional'],
      mode: 'in_person',
      from: term.from,
      mentor,
      mentees: mentee ? [mentee] : [],
      ...(two && chosen ? two : {}),
      ...(trouble ? typedAgain(trouble, visit) : {}),
    },
  }
  const words = peopleWords(desk.staff, desk.said.outside)
  return {
    title: texts.title,
    place: '/mentorships',
    body: (
      <>
        <Crumb href="/mentorships">{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} lead={texts.lead} />
        {two && mentee && !chosen && !trouble && <TwoMentorsNote two={two} mentee={mentee} words={words} />}
        <Form action="/mentorships/new" guard>
          <People desk={desk} field={field} words={words} />
          <TermsFields
            desk={desk}
            field={field}
            words={words}
            columns={['topics', 'coTopics', 'backTopics']}
          />
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

/** The same terms of one that is there already; its mentor and mentees stay. */
export function changePage(desk: ChangingDesk, visit: Visit, trouble?: Trouble): Page {
  const { mentorship } = desk
  const words = peopleWords(desk.staff, desk.said.outside)
  const field: Field = {
    errors: trouble?.errors ?? {},
    values: { ...valuesOf(mentorship), ...(trouble ? typedAgain(trouble, visit) : {}) },
  }
  const mentees = menteesIn(mentorship).map(({ person }) => words.name(person))
  return {
    title: texts.changeTitle,
    place: '/mentorships',
    body: (
      <>
        <Crumb href={`/mentorships/${mentorship.id}`}>{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head
          title={texts.changeTitle}
          lead={`${words.name(mentorOf(mentorship).person)} — ${mentees.join(', ')}`}
        />
        <Note is="help">
          <p>{texts.changeLead}</p>
        </Note>
        {(field.errors.form ?? field.errors.mentees) && (
          <Note is="bad">
            <p id="mentees">{field.errors.mentees ?? field.errors.form}</p>
          </Note>
        )}
        <Form action={`/mentorships/${mentorship.id}/edit`} guard>
          <TermsFields desk={desk} field={field} words={words} columns={['topics', 'coTopics']} />
          <FormButtons>
            <Button>{texts.saveChange}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

function typedAgain(trouble: Trouble, { form }: Visit): Values {
  return { ...trouble.values, ...Object.fromEntries(draftLists.map((name) => [name, form.all(name)])) }
}

function valuesOf(mentorship: Mentorship): Values {
  const coMentor = mentorship.members.find((one) => one.side === 'co_mentor')
  return {
    form: mentorship.form,
    format: mentorship.format ?? '',
    types: mentorship.types,
    mode: mentorship.mode,
    from: mentorship.from,
    through: mentorship.through,
    topics: mentorOf(mentorship).topics,
    coMentor: coMentor?.person ?? '',
    coTopics: coMentor?.topics ?? [],
    reason: mentorship.reason,
  }
}

type PartProps = { readonly desk: FormingDesk; readonly field: Field; readonly words: PeopleWords }

/** Those who wait for a mentor stand first; everybody else is one line away. */
function People({ desk, field, words }: PartProps) {
  const { pool, corrections } = staffPool(desk)
  const settled = new Set(desk.said.settled)
  const waiting = menteesOf(pool, desk, corrections).filter((one) => !settled.has(one.person))
  const waits = new Set(waiting.map((one) => one.person))
  const chosen = new Set(field.values.mentees ?? [])
  const others = desk.staff.filter((one) => !waits.has(one.id) && worksOn(one.employments, desk.today))
  const option = (id: string) => ({ value: id, label: words.name(id), hint: words.role(id) })
  const mentors = desk.staff.filter((one) => pool.some((here) => here.id === one.id))
  return (
    <Block id="people" title={texts.people}>
      <Select
        {...field}
        name="mentor"
        label={texts.mentor}
        hint={texts.mentorHint}
        options={mentors.map((one) => ({
          value: one.id,
          label: `${words.name(one.id)}, ${words.role(one.id)}`,
        }))}
      />
      {waiting.length > 0 && (
        <Checkboxes
          {...field}
          name="mentees"
          label={texts.mentees}
          hint={texts.menteesHint}
          options={waiting.map((one) => option(one.person))}
        />
      )}
      {waiting.length === 0 && field.errors.mentees && (
        <p class="msg" id="mentees">
          {field.errors.mentees}
        </p>
      )}
      <More
        summary={waiting.length === 0 ? texts.mentees : texts.others(others.length)}
        open={waiting.length === 0 || others.some((one) => chosen.has(one.id))}
      >
        <div class="field">
          {others.map((one) => (
            <div class="opt">
              <input
                type="checkbox"
                id={`mentee-${one.id}`}
                name="mentees"
                value={one.id}
                checked={chosen.has(one.id)}
              />
              <label for={`mentee-${one.id}`}>
                {words.name(one.id)} <small>{words.role(one.id)}</small>
              </label>
            </div>
          ))}
        </div>
      </More>
    </Block>
  )
}

type TermsProps = PartProps & { readonly columns: readonly (keyof typeof texts.topicsOf)[] }

function TermsFields({ desk, field, words, columns }: TermsProps) {
  const { pool } = staffPool(desk)
  const list = (name: string) => {
    const value = field.values[name]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  const rare = ['coMentor', 'format', 'bossConsentOn', 'reason']
  return (
    <>
      <Block id="what" title={texts.what}>
        <Radios
          {...field}
          name="form"
          label={texts.form}
          options={mentoringForms.map((one) => ({ value: one.code, label: one.title, hint: one.says }))}
        />
        <Checkboxes
          {...field}
          name="types"
          label={texts.types}
          hint={texts.typesHint}
          options={mentoringTypes.map((one) => ({
            value: one.code,
            label: one.title,
            hint: one.says,
          }))}
        />
        <Radios
          {...field}
          name="mode"
          label={texts.mode}
          options={Object.entries(modeNames).map(([value, label]) => ({ value, label }))}
        />
      </Block>
      <Block id="when" title={texts.when}>
        <DateField {...field} name="from" label={texts.from} today={desk.today} />
        <DateField
          {...field}
          name="through"
          label={texts.through}
          hint={texts.throughHint}
          today={desk.today}
          optional
        />
      </Block>
      <Block id="topics-title" title={texts.topics}>
        <p class="lead">{texts.topicsLead}</p>
        {columns.includes('backTopics') && <p class="small sec">{texts.backHint}</p>}
        <TopicsTable
          kind={desk.kind}
          error={field.errors.topics}
          columns={columns.map((name) => ({ name, title: texts.topicsOf[name], chosen: list(name) }))}
        />
      </Block>
      <More
        summary={texts.more}
        open={rare.some((name) => field.errors[name] || (name !== 'reason' && list(name).some(Boolean)))}
      >
        <Select
          {...field}
          name="coMentor"
          label={texts.coMentor}
          hint={texts.coMentorHint}
          options={pool.map((one) => ({ value: one.id, label: words.name(one.id) }))}
          optional
        />
        <Select
          {...field}
          name="format"
          label={texts.format}
          options={mentoringFormats.map((one) => ({ value: one.code, label: one.title }))}
          optional
        />
        <DateField
          {...field}
          name="bossConsentOn"
          label={texts.bossConsentOn}
          hint={texts.bossConsentHint}
          today={desk.today}
          optional
        />
        <TextField {...field} name="reason" label={texts.reason} hint={texts.reasonHint} optional />
      </More>
    </>
  )
}
