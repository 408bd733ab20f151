import { organisationKinds } from '#domain/organisations/organisation.ts'
import { levelled } from '#domain/surveys/need.ts'
import { optionsOf, type Question, type Questionnaire } from '#domain/surveys/questionnaire.ts'
import type { Answers } from '#domain/surveys/read-sheet.ts'
import { topicGroups, topicTitle } from '#domain/surveys/topic-groups.ts'
import type { KeyValue } from '#ui/blocks/key-values.tsx'
import { sheetTexts as texts } from './survey-texts.ts'

/** Question and answer, line by line; what was not answered is not there. */
export function answerRows({ questions }: Questionnaire, answers: Answers): readonly KeyValue[] {
  return questions.flatMap((question) => {
    const value = question.kind === 'topics' ? topicsOf(question, answers) : givenTo(question, answers)
    return value ? [{ key: question.label, value }] : []
  })
}

function givenTo(question: Question, { given }: Answers) {
  const said = given[question.code]
  if (!said || question.kind === 'sensitive') return undefined
  if (question.kind === 'yes') return texts.yes
  if (question.kind === 'text' || question.kind === 'line') return <span class="prose">{said[0]}</span>
  const titles = question.kind === 'groups' ? groupTitles : titlesOf(question)
  return said.map((one) => titles.get(one) ?? one).join(', ')
}

function topicsOf(question: Question, { topics }: Answers) {
  const levels = titlesOf(question)
  const said = levelled(topics)
  if (said.length === 0) return undefined
  return (
    <ul class="plain">
      {said.map(({ code, level }) => (
        <li>
          {topicTitle(code)} <span class="sec">— {levels.get(String(level))}</span>
        </li>
      ))}
    </ul>
  )
}

function titlesOf(question: Question): ReadonlyMap<string, string> {
  return new Map(optionsOf(question).map(({ value, title }) => [value, title]))
}

const groupTitles: ReadonlyMap<string, string> = new Map(
  organisationKinds.flatMap((kind) => topicGroups(kind).map(({ code, title }) => [code, title] as const)),
)
