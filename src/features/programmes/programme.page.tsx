import { troublesOf } from '#domain/programmes/check-content.ts'
import { mayDropVersion } from '#domain/programmes/next-version.ts'
import { currentVersion, type ProgrammeVersion, returnedWith } from '#domain/programmes/programme.ts'
import { prolongedThrough } from '#domain/programmes/retimed.ts'
import { isFrozen, type Stage, stageOf } from '#domain/programmes/stage-of.ts'
import { longDay, period, sentenceEnd } from '#kit/russian/dates.ts'
import { nextSentence, troubleSentence } from '#pieces/programme-texts.ts'
import { ActionButton, Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Cols, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { Radios, Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextArea } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { DifferenceList } from './parts/difference-list.tsx'
import { menteeNames, mentorName, shortNameOf } from './parts/people.ts'
import { What, Why } from './parts/programme-text.tsx'
import { VersionSide } from './parts/version-side.tsx'
import type { ProgrammePage } from './queries.ts'
import { programmeTexts as texts } from './texts.ts'

/** One programme: what it says, who has agreed to it, and who must do what next. */
export function programmePage(page: ProgrammePage, trouble?: Trouble): Page {
  const { mentorship, programme } = page
  const mentees = menteeNames(page, mentorship)
  const title = texts.one(mentees)
  const shown = programme && (versionAsked(page) ?? currentVersion(programme))
  const { from, through } = shown ?? mentorship
  const read = { mentorship, kind: page.kind, nameOf: (person: string) => shortNameOf(page, person) }
  return {
    title,
    place: '/programmes',
    width: 'wide',
    body: (
      <>
        <Crumb href="/programmes">{texts.title}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head
          title={title}
          lead={texts.oneLead(mentorName(page, mentorship), period(from, through))}
          actions={shown && isChangeable(page, shown) && <EditLink page={page} />}
        />
        {shown ? (
          <>
            <Cols side={<VersionSide page={page} version={shown} />} sideLabel={texts.route}>
              <Now page={page} version={shown} trouble={trouble} />
              <FormerVersion page={page} version={shown} />
              <Why {...read} text={shown} />
            </Cols>
            <What {...read} text={shown} />
          </>
        ) : (
          <NotMade page={page} />
        )}
      </>
    ),
  }
}

export function versionAsked({ programme, asked }: ProgrammePage): ProgrammeVersion | undefined {
  return programme?.versions.find(({ number }) => number === asked.version)
}

function isCurrent({ programme }: ProgrammePage, version: ProgrammeVersion): boolean {
  return programme !== null && currentVersion(programme) === version
}

function isChangeable(page: ProgrammePage, version: ProgrammeVersion): boolean {
  return page.may.keep && isCurrent(page, version) && !isFrozen(version, page.mentorship)
}

function EditLink({ page }: { readonly page: ProgrammePage }) {
  return (
    <ButtonLink href={`/programmes/${page.mentorship.id}/edit`} look="second">
      {texts.edit}
    </ButtonLink>
  )
}

function NotMade({ page }: { readonly page: ProgrammePage }) {
  const link = <ButtonLink href="/programmes/prepare">{texts.prepareTitle}</ButtonLink>
  return <Empty title={texts.notMade} why={texts.notMadeWhy} action={page.may.keep ? link : undefined} />
}

export function FormerVersion({
  page,
  version,
}: {
  readonly page: ProgrammePage
  readonly version: ProgrammeVersion
}) {
  const before = page.programme?.versions.find(({ number }) => number === version.number - 1)
  return before ? (
    <DifferenceList before={before} after={version} because={version.because} kind={page.kind} />
  ) : null
}

type NowProps = {
  readonly page: ProgrammePage
  readonly version: ProgrammeVersion
  readonly trouble: Trouble | undefined
}

/** What must be done with it now, and by whom; what this reader may do. */
function Now({ page, version, trouble }: NowProps) {
  if (!isCurrent(page, version)) {
    return (
      <Note>
        <p>{texts.old(version.number)}</p>
        <p>
          <a href={`/programmes/${page.mentorship.id}`}>{texts.toLast}</a>
        </p>
      </Note>
    )
  }
  const stage = stageOf(version, page.mentorship, page.hasCouncil)
  const returned = returnedWith(version)
  return (
    <section aria-label={texts.now}>
      <Note is={returned ? 'help' : stage.next === null ? 'ok' : undefined}>
        {returned && (
          <p>
            {shortNameOf(page, returned.by)}: {sentenceEnd(returned.remark ?? '')}
          </p>
        )}
        <p>{nextSentence(stage, (person) => shortNameOf(page, person))}</p>
      </Note>
      {stage.next === 'proposer' && <Troubles page={page} version={version} />}
      <OwnStep page={page} version={version} stage={stage} trouble={trouble} />
    </section>
  )
}

function Troubles({ page, version }: Omit<NowProps, 'trouble'>) {
  const topics = page.mentorship.members.flatMap((one) => (one.side === 'mentee' ? one.topics : []))
  const troubles = troublesOf(version, topics)
  if (troubles.length === 0) return null
  return (
    <Block id="troubles" title={texts.troubles}>
      <ul class="plain">
        {troubles.map((one) => (
          <li>{troubleSentence(one, page.kind)}</li>
        ))}
      </ul>
    </Block>
  )
}

type StepProps = NowProps & { readonly stage: Stage }

const stepOf = {
  proposer: ['propose', texts.proposeOne, 'keep'],
  council: ['review', texts.review, 'review'],
  curator: ['endorse', texts.endorse, 'endorse'],
  head: ['approve', texts.approve, 'approve'],
} as const

function OwnStep(props: StepProps) {
  const { page, version, stage } = props
  const { id: mentorship } = page.mentorship
  const { next } = stage
  const step = next === null || next === 'members' ? undefined : stepOf[next]
  const mine = step && page.may[step[2]] ? step : undefined
  return (
    <>
      {mine && (
        <FormButtons>
          <ActionButton
            action={{
              label: mine[1],
              post: `/programmes/${mine[0]}`,
              fields: { version: version.id, mentorship },
            }}
          />
        </FormButtons>
      )}
      {mine && mine[0] !== 'propose' && <ReturnForm {...props} action={`/programmes/${mine[0]}`} />}
      {page.may.keep && next === 'members' && <PaperForm {...props} />}
      {page.may.keep && isFrozen(version, page.mentorship) && <VersionForm {...props} />}
      {page.may.keep && mayDropVersion(version, page.mentorship).ok && (
        <More summary={texts.drop(version.number)}>
          <p class="sec">{texts.dropLead}</p>
          <ActionButton
            action={{ label: texts.drop(version.number), post: `/programmes/${mentorship}/drop` }}
            look="danger"
          />
        </More>
      )}
    </>
  )
}

function ReturnForm({ page, version, trouble, action }: StepProps & { readonly action: string }) {
  const fields = { errors: trouble?.errors ?? {}, values: trouble?.values ?? {} }
  return (
    <More summary={texts.returnSummary} open={fields.errors.remark !== undefined}>
      <Form action={action}>
        <input type="hidden" name="version" value={version.id} />
        <input type="hidden" name="mentorship" value={page.mentorship.id} />
        <input type="hidden" name="answer" value="return" />
        <TextArea {...fields} name="remark" label={texts.returnLabel} rows={3} />
        <FormButtons>
          <Button look="second">{texts.returnButton}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}

function PaperForm({ page, version, stage, trouble }: StepProps) {
  const paper = trouble?.values.who !== undefined
  const kept = { who: 'members', answer: 'yes', on: page.today }
  const fields = {
    errors: paper ? trouble.errors : {},
    values: paper ? { ...kept, ...trouble.values } : kept,
  }
  return (
    <More summary={texts.paperOne} open={paper}>
      <Form action="/programmes/paper">
        <input type="hidden" name="version" value={version.id} />
        <input type="hidden" name="mentorship" value={page.mentorship.id} />
        <Select
          {...fields}
          name="who"
          label={texts.paperOneWho}
          options={[
            texts.paperWhoOptions[0]!,
            ...stage.missing.map((person) => ({ value: person as string, label: shortNameOf(page, person) })),
          ]}
        />
        <Radios {...fields} name="answer" label={texts.paperAnswer} options={texts.paperAnswers} />
        <DateField {...fields} name="on" label={texts.paperDay} today={page.today} />
        <TextArea {...fields} name="remark" label={texts.returnLabel} rows={2} optional />
        <FormButtons>
          <Button look="second">{texts.paperButton}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}

function VersionForm({ page, version, trouble }: StepProps) {
  const kept = { through: version.through }
  const own = trouble?.values.because !== undefined
  const fields = {
    errors: own ? trouble.errors : {},
    values: own ? { ...kept, ...trouble.values } : kept,
  }
  return (
    <More summary={texts.newVersion} open={own}>
      <p class="sec">{texts.newVersionLead}</p>
      <Form action={`/programmes/${page.mentorship.id}/version`}>
        <TextArea {...fields} name="because" label={texts.because} hint={texts.becauseHint} rows={2} />
        <DateField
          {...fields}
          name="through"
          label={texts.newThrough}
          hint={texts.newThroughHint(longDay(prolongedThrough(version)))}
          today={page.today}
        />
        <FormButtons>
          <Button look="second">{texts.newVersionButton}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}
