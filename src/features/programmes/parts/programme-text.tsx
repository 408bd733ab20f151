import type { ComponentChildren } from 'preact'
import { titleOf, words } from '#domain/documents/words.ts'
import { type Mentorship, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { VersionText } from '#domain/programmes/check-content.ts'
import { directionsOf, headingOf, plainDirection, responsibleWords } from '#domain/programmes/plan-words.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { dayAndMonth, period, sentenceEnd, weekdayDay } from '#kit/russian/dates.ts'
import { partNames } from '#pieces/programme-texts.ts'
import { ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Table } from '#ui/tables/table.tsx'
import { programmeTexts as texts } from '../texts.ts'

export type Editing = {
  /** The page whose `?part=` opens a section. */
  readonly page: string
  /** The section that is open, and its form in its place. */
  readonly open: string
  readonly form: ComponentChildren
}

type TextProps = {
  readonly text: VersionText
  readonly mentorship: Mentorship
  readonly kind: OrganisationKind
  readonly nameOf: (person: string) => string
  readonly editing?: Editing | undefined
}

/** A programme as people read it: who, why, what will be done, when, and what comes of it. */
export function ProgrammeText(props: TextProps) {
  return (
    <>
      <Why {...props} />
      <What {...props} />
    </>
  )
}

/** Who, why and on what terms: reads in a column. */
export function Why(props: TextProps) {
  return (
    <>
      <Passport {...props} />
      <Explanation {...props} />
    </>
  )
}

/** What is done and when: wide tables. */
export function What(props: TextProps) {
  return (
    <>
      <Plan {...props} />
      <Meetings {...props} />
      <Indicators {...props} />
    </>
  )
}

function Passport({ text, mentorship, nameOf, editing }: TextProps) {
  const { content } = text
  const change = (part: string) => (editing ? `${editing.page}?part=${part}#part-${part}` : undefined)
  const mentees = menteesIn(mentorship)
  const named = (side: string) =>
    mentorship.members.filter((one) => one.side === side).map(({ person }) => nameOf(person))
  return (
    <Block id="passport" title={texts.passport}>
      {editing?.open === 'term' || editing?.open === 'mode' ? (
        <div id={`part-${editing.open}`}>{editing.form}</div>
      ) : null}
      <KeyValues
        rows={[
          { key: texts.mentor, value: named('mentor').join(', ') },
          ...(named('co_mentor').length > 0
            ? [{ key: texts.coMentor, value: named('co_mentor').join(', ') }]
            : []),
          { key: mentees.length > 1 ? texts.mentees : texts.mentee, value: named('mentee').join(', ') },
          { key: partNames.form!, value: `«${titleOf(words.forms, content.form)}»` },
          { key: partNames.types!, value: content.types.map((one) => titleOf(words.types, one)).join('; ') },
          { key: partNames.term!, value: period(text.from, text.through), change: change('term') },
          {
            key: partNames.mode!,
            value: content.modeText,
            change: change('mode'),
          },
          { key: texts.directions, value: directionsOf(content.rows).map(plainDirection).join('; ') },
        ]}
      />
    </Block>
  )
}

function Explanation({ text, mentorship, kind, editing }: TextProps) {
  const { content } = text
  const interim = content.rows.find(({ turning }) => turning === 'interim')
  const group = menteesIn(mentorship).length > 1
  const section = (part: string, value: ComponentChildren) => (
    <Section part={part} title={partTitle(part, group)} editing={editing}>
      {value}
    </Section>
  )
  return (
    <Block id="explanation" title={texts.explanation}>
      {section('topics', <Lines of={topicNames(content.topics, kind)} />)}
      {section('problem', <p>{sentenceEnd(`${texts.problemStart(group)} ${content.problem}`)}</p>)}
      {section('strengths', <p>{content.strengths}</p>)}
      {section('aim', <p>{content.aim}</p>)}
      {section('tasks', <Lines of={content.tasks} />)}
      {section('mentorWork', <p>{content.mentorWork}</p>)}
      {section('menteeWork', <p>{content.menteeWork}</p>)}
      {section(
        'interimResults',
        <>
          {interim && <p class="sec">{texts.interimBy(interim.through)}</p>}
          <Lines of={content.interimResults} />
        </>,
      )}
      {section('plannedResults', <Lines of={content.plannedResults} />)}
      {section('schedule', <p>{content.schedule}</p>)}
      {section('conditions', <p>{content.conditions}</p>)}
      {section('ground', <p>{content.ground}</p>)}
    </Block>
  )
}

/** «…наставляемых» of a group. */
export function partTitle(part: string, group: boolean): string {
  const title = partNames[part] ?? part
  return group && part === 'menteeWork' ? texts.menteesWork : title
}

type SectionProps = {
  readonly part: string
  readonly title: string
  readonly editing: Editing | undefined
  readonly children: ComponentChildren
}

function Section({ part, title, editing, children }: SectionProps) {
  const open = editing?.open === part
  return (
    <section class="prose" id={`part-${part}`}>
      {!open && <h3>{title}</h3>}
      {open ? editing.form : children}
      {editing && !open && <ChangeLink page={editing.page} part={part} title={title} />}
    </section>
  )
}

function ChangeLink({
  page,
  part,
  title,
}: {
  readonly page: string
  readonly part: string
  readonly title: string
}) {
  return (
    <p class="small">
      <a href={`${page}?part=${part}#part-${part}`}>
        {texts.change}
        <span class="vh">: {title}</span>
      </a>
    </p>
  )
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <ol>
      {of.map((line) => (
        <li>{line}</li>
      ))}
    </ol>
  )
}

function Plan({ text, mentorship, kind, editing }: TextProps) {
  const { rows } = text.content
  const mentees = menteesIn(mentorship).length
  const open = editing?.open === 'row'
  const numbered = rows.map((row, at) => ({ row, number: at + 1 }))
  return (
    <Block id="plan" title={texts.plan} aside={String(rows.length)}>
      {open && <div id="part-row">{editing.form}</div>}
      <Table
        caption={texts.plan}
        rows={numbered}
        rowId={({ row }) => `row-${row.id}`}
        columns={[
          { title: texts.columnsOfPlan.number, kind: 'short', cell: ({ number }) => number },
          {
            title: texts.columnsOfPlan.on,
            kind: 'head',
            cell: ({ row }) => (
              <>
                {headingOf(row, kind)}
                {editing && (
                  <p class="small">
                    <a href={`${editing.page}?part=row&row=${row.id}#part-row`}>
                      {texts.change}
                      <span class="vh">: {row.text.slice(0, 60)}</span>
                    </a>
                  </p>
                )}
              </>
            ),
          },
          {
            title: texts.columnsOfPlan.text,
            cell: ({ row }) => (
              <>
                {row.text} <span class="sec">· {row.form}</span>
              </>
            ),
          },
          { title: texts.columnsOfPlan.term, cell: ({ row }) => shortTerm(row.from, row.through) },
          {
            title: texts.columnsOfPlan.responsible,
            cell: ({ row }) => responsibleWords(row, mentees),
          },
          { title: texts.columnsOfPlan.result, cell: ({ row }) => row.result },
        ]}
      />
      {editing && !open && (
        <Buttons>
          <ButtonLink href={`${editing.page}?part=row&row=new#part-row`} look="second">
            {texts.addRow}
          </ButtonLink>
        </Buttons>
      )}
    </Block>
  )
}

type TermDay = Parameters<typeof dayAndMonth>[0]
const shortTerm = (from: TermDay, through: TermDay) =>
  from === through ? dayAndMonth(from) : `${dayAndMonth(from)} – ${dayAndMonth(through)}`

function Meetings({ text, editing }: TextProps) {
  const open = editing?.open === 'meetings'
  return (
    <Block id="part-meetings" title={texts.meetings} aside={String(text.content.meetings.length)}>
      {open ? (
        editing.form
      ) : (
        <Table
          caption={texts.meetings}
          dense
          rows={text.content.meetings}
          columns={[
            { title: texts.meetingColumns.day, kind: 'short', cell: ({ day }) => weekdayDay(day) },
            { title: texts.meetingColumns.subject, cell: ({ subject }) => subject },
          ]}
        />
      )}
      {editing && !open && <ChangeLink page={editing.page} part="meetings" title={texts.meetings} />}
    </Block>
  )
}

function Indicators({ text, editing }: TextProps) {
  const open = editing?.open === 'indicators'
  const { title, method, when } = texts.indicatorColumns
  return (
    <Block id="part-indicators" title={partNames.indicators}>
      {open ? (
        editing.form
      ) : (
        <Table
          caption={partNames.indicators!}
          rows={text.content.indicators}
          columns={[
            { title, kind: 'head', cell: (one) => one.title },
            { title: method, cell: (one) => one.method },
            { title: when, cell: (one) => one.when },
          ]}
        />
      )}
      {editing && !open && <ChangeLink page={editing.page} part="indicators" title={partNames.indicators!} />}
    </Block>
  )
}
