import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { optionsOf, type Question } from '#domain/surveys/questionnaire.ts'
import { sensitiveTopics, type Topic, topicGroups } from '#domain/surveys/topic-groups.ts'
import { longDay } from '#kit/russian/dates.ts'
import { seenByTexts } from '#pieces/survey-texts.ts'
import { Crumb, Note } from '#ui/blocks/head.tsx'
import { PaperChoice, PaperForm, PaperLine, PaperLines, PaperRows, TearOff } from '#ui/blocks/paper-form.tsx'
import type { Page } from '../route.ts'
import type { BlankPage } from './queries.ts'
import { blankTexts as texts } from './texts.ts'

/** The questionnaire as a sheet to print; what is for the psychologist alone comes off. */
export function blankPage({ campaign, questionnaire, kind, organisation }: BlankPage): Page {
  const { questions, title } = questionnaire
  const apart = questions.find((one) => one.kind === 'sensitive')
  return {
    title,
    place: '/surveys',
    body: (
      <>
        <Crumb href={`/surveys/${campaign.id}`}>{texts.back}</Crumb>
        <div class="no-print">
          <Note>
            <p>{texts.print}</p>
          </Note>
        </div>
        <PaperForm>
          <p class="sec">{organisation}</p>
          <h1>{title}</h1>
          <p>{texts.return(longDay(campaign.through))}</p>
          <PaperLine label={texts.who} />
          <PaperLine label={texts.position} />
          <PaperLine label={texts.on} />
          {questions.map((question) => (
            <OnPaper question={question} kind={kind} />
          ))}
          {apart && (
            <TearOff title={texts.forPsychologist}>
              <PaperLine label={texts.who} />
              <Rows question={apart} topics={sensitiveTopics(kind)} />
            </TearOff>
          )}
        </PaperForm>
      </>
    ),
  }
}

type OnPaperProps = { readonly question: Question; readonly kind: OrganisationKind }

function OnPaper({ question, kind }: OnPaperProps) {
  const { label, hint, required, seenBy } = question
  if (question.kind === 'sensitive' || question.kind === 'groups') return null
  return (
    <section>
      <h2>
        {label}
        {!required && <span class="sec"> ({texts.optional})</span>}
      </h2>
      {question.kind === 'topics' ? (
        <Topics question={question} kind={kind} />
      ) : (
        <>
          {hint && <p class="sec small">{hint}</p>}
          <Space question={question} />
        </>
      )}
      <p class="sec small">{seenByTexts[seenBy]}</p>
    </section>
  )
}

function Topics({ question, kind }: OnPaperProps) {
  return (
    <>
      <p class="small">
        {texts.marks}. {legendOf(question)}. {texts.chooseGroups}.
      </p>
      {topicGroups(kind).map((group) => (
        <section>
          <h3>{group.title}</h3>
          <Rows question={question} topics={group.topics} />
        </section>
      ))}
    </>
  )
}

function Rows({ question, topics }: { readonly question: Question; readonly topics: readonly Topic[] }) {
  const marks = optionsOf(question).map(({ value }) => value)
  return <PaperRows rows={topics.map(({ title }) => title)} marks={marks.filter((one) => one !== '0')} />
}

function Space({ question }: { readonly question: Question }) {
  if (question.kind === 'text') return <PaperLines />
  if (question.kind === 'line') return <PaperLine />
  const options = question.kind === 'yes' ? [texts.yes] : optionsOf(question).map(({ title }) => title)
  return <PaperChoice options={options} />
}

function legendOf(question: Question): string {
  return optionsOf(question)
    .filter(({ value }) => value !== '0')
    .map(({ value, title }) => `${value} — ${title}`)
    .join(', ')
}
