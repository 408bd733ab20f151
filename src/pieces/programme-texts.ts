import { titleOf, words } from '#domain/documents/words.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Trouble } from '#domain/programmes/check-content.ts'
import type { Difference, RowPart } from '#domain/programmes/differences.ts'
import type { DraftRefusal } from '#domain/programmes/draft-content.ts'
import type { EditRefusal } from '#domain/programmes/edit-content.ts'
import { headingOf } from '#domain/programmes/plan-words.ts'
import type { Mark } from '#domain/programmes/programme.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import type { MarkRefusal, Stage } from '#domain/programmes/stage-of.ts'
import type { Day } from '#kit/day.ts'
import { longDay, period, sentenceEnd } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { listed } from '#kit/russian/words.ts'
import type { StateKind } from '#ui/blocks/state.tsx'

type NameOf = (person: string) => string

/** What each section is called, on pages and in sentences. */
export const partNames: Readonly<Record<string, string>> = {
  term: 'Срок реализации',
  form: 'Форма наставничества',
  types: 'Вид наставничества',
  topics: 'Темы программы',
  ground: 'Обоснование состава',
  problem: 'Описание проблемы',
  strengths: 'Сильные стороны',
  aim: 'Цель',
  tasks: 'Задачи',
  mentorWork: 'Содержание деятельности наставника',
  menteeWork: 'Содержание деятельности наставляемого',
  interimResults: 'Промежуточные результаты',
  plannedResults: 'Планируемые результаты',
  schedule: 'Расписание встреч',
  meetings: 'Дни встреч',
  mode: 'Режим работы',
  modeText: 'Режим работы',
  conditions: 'Условия обучения',
  indicators: 'Показатели и способы оценки',
  rows: 'План мероприятий',
}

const rowPartNames: Readonly<Record<RowPart, string>> = {
  turning: 'рубеж программы',
  topics: 'темы',
  direction: 'направление',
  activity: 'вид мероприятия',
  form: 'форма',
  text: 'содержание',
  from: 'начало',
  through: 'окончание',
  responsible: 'ответственные',
  result: 'планируемый результат',
}

export const stageWords: Readonly<Record<Stage['name'], readonly [is: StateKind, word: string]>> = {
  draft: ['early', 'готовится'],
  returned: ['help', 'возвращена с замечанием'],
  proposed: ['wait', 'ждёт согласия сторон'],
  agreed: ['wait', 'стороны согласны'],
  seen: ['wait', 'рассмотрена советом'],
  endorsed: ['wait', 'согласована куратором'],
  approved: ['ok', 'утверждена'],
}

/** Who must act next, and how. */
export function nextSentence({ name, next, missing }: Stage, nameOf: NameOf): string {
  switch (next) {
    case 'proposer':
      return name === 'returned'
        ? 'Поправьте программу по замечанию и предложите её снова.'
        : 'Прочитайте программу и предложите её паре: наставник и наставляемый ответят сами или на бумаге.'
    case 'members':
      return sentenceEnd(`Теперь отвечают: ${listed(missing.map(nameOf))}`)
    case 'council':
      return 'Стороны согласны. Теперь программу рассматривает совет наставников.'
    case 'curator':
      return 'Теперь программу согласовывает куратор.'
    case 'head':
      return 'Теперь программу утверждает руководитель.'
    case null:
      return 'Программа утверждена и действует. Изменить или продлить её можно новой версией, по обоюдному согласию.'
  }
}

export const markVerbs: Readonly<Record<Mark['kind'], string>> = {
  proposed: 'предложена',
  agreed: 'согласие',
  returned: 'возвращена с замечанием',
  seen_by_council: 'рассмотрена советом',
  endorsed: 'согласована куратором',
  approved: 'утверждена руководителем',
}

const sources: Readonly<Record<Mark['source'], string>> = {
  link: 'по личной ссылке',
  account: '',
  paper: 'на бумаге',
}

export function markSentence({ kind, by, source, remark }: Mark, nameOf: NameOf): string {
  const how = sources[source]
  const said = `${markVerbs[kind]}: ${nameOf(by)}${how && `, ${how}`}`
  return remark ? `${sentenceEnd(said)} ${sentenceEnd(remark)}` : said
}

export function markRefusal(refusal: MarkRefusal, nameOf: NameOf): string {
  switch (refusal.reason) {
    case 'old-version':
      return 'Это прежняя версия. Откройте последнюю.'
    case 'already-approved':
      return 'Программа уже утверждена. Чтобы изменить её, сделайте новую версию.'
    case 'already-said':
      return 'Это уже отмечено.'
    case 'not-a-member':
      return 'Отвечают только участники программы.'
    case 'not-proposed':
      return 'Программу сначала нужно предложить участникам.'
    case 'not-agreed':
      return sentenceEnd(`Сначала отвечают участники: ${listed(refusal.missing.map(nameOf))}`)
    case 'no-council':
      return 'Совета наставников в организации нет: назначьте его на странице «Роли и права» или пропустите этот шаг.'
    case 'not-seen':
      return 'Сначала программу рассматривает совет наставников.'
    case 'not-endorsed':
      return 'Сначала программу согласовывает куратор.'
    case 'no-remark':
      return 'Напишите, что поправить: без замечания вернуть нельзя.'
  }
}

const mend = (day: Day) => longDay(day)

/** What is wrong and how to mend it. */
export function troubleSentence(
  trouble: Trouble | EditRefusal | DraftRefusal,
  kind: OrganisationKind,
): string {
  switch (trouble.reason) {
    case 'ends-before-it-begins':
      return 'Последний день программы раньше первого: поменяйте дни местами'
    case 'term-short':
      return `Программа короче трёх месяцев: поставьте последний день не раньше ${mend(trouble.allowed)}`
    case 'term-long':
      return `Программа длиннее года: поставьте последний день не позже ${mend(trouble.allowed)}`
    case 'row-hangs-on-nothing':
      return `Строка ${trouble.number} плана ни на чём не держится: выберите тему или рубеж программы`
    case 'row-backwards':
      return `Строка ${trouble.number} плана заканчивается раньше, чем начинается: поправьте дни`
    case 'row-outside':
      return `Строка ${trouble.number} плана вне срока программы: поставьте дни ${period(trouble.from, trouble.through)}`
    case 'row-empty':
      return `В строке ${trouble.number} плана напишите содержание, результат и выберите, кто отвечает`
    case 'meeting-outside':
      return `Встреча ${trouble.number} вне срока программы: поставьте день ${period(trouble.from, trouble.through)}`
    case 'empty':
      return `Заполните раздел «${partNames[trouble.part] ?? trouble.part}»`
    case 'no-turning':
      return trouble.turning === 'interim'
        ? 'В плане нет промежуточного анализа: добавьте строку с этим рубежом'
        : 'В плане нет завершения программы: добавьте строку с этим рубежом'
    case 'topic-without-row':
      return `По теме «${topicNames([trouble.topic], kind).join()}» в плане ничего нет: добавьте строку или снимите тему`
    case 'topic-left-out':
      return `Тема «${topicNames([trouble.topic], kind).join()}» выбрана для участника, но в программу не вошла: добавьте её`
    case 'no-topics':
      return 'Выберите хотя бы одну тему программы'
    case 'no-mentees':
      return 'В паре нет наставляемого'
    case 'no-such-row':
      return 'Такой строки в плане уже нет: откройте план снова'
  }
}

export type DifferenceTexts = { readonly sentence: string; readonly before: string; readonly after: string }

/** What fits into a sentence. */
const shortText = 160

const quoted = (lines: readonly string[]) => lines.map((one) => `«${one}»`).join('; ')
const said = (word: string, lines: readonly string[]) =>
  lines.length > 0 ? [`${word}: ${quoted(lines)}`] : []

/** A difference as a sentence, and as its two sides. */
export function differenceTexts(one: Difference, kind: OrganisationKind): DifferenceTexts {
  switch (one.kind) {
    case 'term': {
      const [before, after] = [one.before, one.after].map(({ from, through }) => period(from, through))
      return {
        sentence: sentenceEnd(`${termWord(one)}: было ${before}, стало ${after}`),
        before: before!,
        after: after!,
      }
    }
    case 'mode': {
      const [before, after] = [titleOf(words.modes, one.before), titleOf(words.modes, one.after)]
      return { sentence: `Режим работы: был ${before}, стал ${after}.`, before, after }
    }
    case 'form': {
      const [before, after] = [titleOf(words.forms, one.before), titleOf(words.forms, one.after)]
      return { sentence: `Форма наставничества: «${after}» вместо «${before}».`, before, after }
    }
    case 'text':
      return {
        sentence: sentenceEnd(
          one.after.length > shortText
            ? `Раздел «${partNames[one.part]}» изложен иначе`
            : `Раздел «${partNames[one.part]}» изложен иначе: ${one.after}`,
        ),
        before: one.before,
        after: one.after,
      }
    case 'list': {
      const names = (codes: readonly string[]) =>
        one.part === 'topics'
          ? topicNames(codes, kind)
          : one.part === 'types'
            ? codes.map((code) => titleOf(words.types, code))
            : codes
      const [added, removed] = [names(one.added), names(one.removed)]
      const both = [...said('добавлено', added), ...said('убрано', removed)].join('; ')
      return {
        sentence: `${partNames[one.part]}: ${both}.`,
        before: removed.join('; ') || '—',
        after: added.join('; ') || '—',
      }
    }
    case 'list-order':
      return { sentence: `${partNames[one.part]}: изменён порядок.`, before: '', after: '' }
    case 'row-added': {
      const after = rowText(one.row, kind)
      return { sentence: `В план добавлено: ${sentenceEnd(after)}`, before: '—', after }
    }
    case 'row-removed': {
      const before = rowText(one.row, kind)
      return { sentence: `Из плана убрано: ${sentenceEnd(before)}`, before, after: '—' }
    }
    case 'row-changed': {
      const what = listed(one.parts.map((part) => rowPartNames[part]))
      return {
        sentence: `В плане изменено (${what}): ${sentenceEnd(rowText(one.after, kind))}`,
        before: rowText(one.before, kind),
        after: rowText(one.after, kind),
      }
    }
    case 'row-order':
      return { sentence: 'Строки плана стоят в другом порядке.', before: '', after: '' }
    case 'meetings': {
      const days = (all: typeof one.added) => all.map(({ day, subject }) => `${longDay(day)} — ${subject}`)
      const meetings = (all: typeof one.added) => plural(all.length, ['встреча', 'встречи', 'встреч'])
      return {
        sentence:
          one.added.length === 0
            ? `Из расписания убрано: ${meetings(one.removed)}.`
            : `В расписании изменено: ${meetings(one.added)}.`,
        before: days(one.removed).join('; ') || '—',
        after: days(one.added).join('; ') || '—',
      }
    }
  }
}

function termWord({ before, after }: Extract<Difference, { kind: 'term' }>): string {
  if (before.from !== after.from) return 'Срок изменён'
  return after.through > before.through ? 'Срок продлён' : 'Срок сокращён'
}

type Row = Extract<Difference, { kind: 'row-added' }>['row']

function rowText(row: Row, kind: OrganisationKind): string {
  return `${headingOf(row, kind)} — ${row.form}, ${period(row.from, row.through)}: ${row.text}`
}

/** The list of changes of the printed programme: what a version changed, in one line. */
export function changesLine(all: readonly Difference[], kind: OrganisationKind): string {
  return all.map((one) => differenceTexts(one, kind).sentence).join(' ')
}
