import { knownThresholds } from '#domain/attention/thresholds.ts'
import type { Happened } from '#domain/journal/fact.ts'
import { noNeed } from '#domain/needs/pool-of-staff.ts'
import { questionnaires } from '#domain/surveys/questionnaire.ts'
import type { Day } from '#kit/day.ts'
import { longDay, schoolYearWords, shortDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { changeSentences } from './change-texts.ts'
import { impressionFactSentences } from './impression-fact-texts.ts'
import { indicatorFactSentences } from './indicator-fact-texts.ts'
import { meetingSentences } from './meeting-fact-texts.ts'
import { basisNames, sourceWords } from './mentorship-texts.ts'
import { partsChangedText } from './pair-settings-texts.ts'
import { titleOf } from './pair-texts.ts'
import { markVerbs, partNames } from './programme-texts.ts'
import { reportFactSentences } from './report-fact-texts.ts'
import { rightsFactSentences } from './rights-fact-texts.ts'
import { roadmapFactSentences } from './roadmap-fact-texts.ts'
import { sheetSourceWords } from './survey-texts.ts'
import { roleNames } from './texts.ts'

export type Who = (id: unknown) => string
type Sentences = { [Kind in Happened['kind']]: (fact: Extract<Happened, { kind: Kind }>, who: Who) => string }

const role = (name: string) => roleNames[name as keyof typeof roleNames] ?? name
const pair = (fact: { readonly mentor: string; readonly mentee: string }, who: Who) =>
  `${who(fact.mentor)} — ${who(fact.mentee)}`
const people = (count: number) => plural(count, ['человек', 'человека', 'человек'])

const survey = (code: string) => questionnaires.find((one) => one.code === code)?.title ?? code

const fieldNames: Readonly<Record<string, string>> = {
  surname: 'фамилия',
  name: 'имя',
  patronymic: 'отчество',
  gender: 'пол',
  birthDay: 'дата рождения',
  email: 'почта',
  phone: 'телефон',
  position: 'должность',
  forms: 'падежи',
  categories: 'категории',
  service: 'стаж',
  birth: 'дата рождения',
  positions: 'должности',
  hiredOn: 'дата приёма',
  totalService: 'общий стаж',
  pedagogicalService: 'педагогический стаж',
  fullName: 'полное наименование',
  shortName: 'сокращённое наименование',
  founder: 'учредитель',
  place: 'место издания',
  requisites: 'реквизиты',
  timeZone: 'часовой пояс',
  schoolYear: 'учебный год',
}

const thresholdTitle = (code: string) =>
  `«${knownThresholds.find((one) => one.code === code)?.title ?? code}»`

const bankWord = (bank: string) => (bank === 'mentees' ? 'наставляемых' : 'наставников')

function categoryDecision(category: string, decision: string): string {
  if (category === noNeed)
    return decision === 'declined' ? 'решено, что наставник не нужен' : 'снова решают правила'
  const named = `категория «${titleOf(category)}»`
  if (decision === 'undecided') return `${named}: снова решают правила`
  return decision === 'confirmed' ? `подтверждена ${named}` : `не подтверждена ${named}`
}

const mentorDecisions: Readonly<Record<string, string>> = {
  included: 'решено: кандидат в наставники',
  excluded: 'решено: не кандидат в наставники',
  undecided: 'кандидат ли в наставники, снова решают правила',
}

/** One sentence a fact; a new kind of fact without one does not compile. */
const sentences: Sentences = {
  ...roadmapFactSentences,
  ...indicatorFactSentences,
  ...reportFactSentences,
  ...meetingSentences,
  'copy-asked': () => 'сделана резервная копия по просьбе администратора',
  'recovery-key-shown': () => 'показан новый ключ восстановления резервных копий',
  'recovery-key-noted': () => 'подтверждено, что ключ восстановления записан',
  ...rightsFactSentences,
  'organisation-founded': () => 'начата работа организации в программе',
  'organisation-changed': ({ fields }) => `изменены сведения об организации (${fieldsWords(fields)})`,
  'person-added': ({ person }, who) => `в списке появился человек: ${who(person)}`,
  'person-changed': ({ person, fields }, who) =>
    `исправлены сведения: ${who(person)} (${fieldsWords(fields)})`,
  'person-left': ({ person }, who) => `отмечено, что больше не работает: ${who(person)}`,
  'role-given': ({ person, role: given }, who) => `дана роль «${role(given)}»: ${who(person)}`,
  'role-ended': ({ person, role: ended }, who) => `снята роль «${role(ended)}»: ${who(person)}`,
  'signed-in-anew': ({ person }, who) => `вход с нового устройства: ${who(person)}`,
  'password-changed': ({ person }, who) => `сменён пароль: ${who(person)}`,
  'sessions-ended': ({ person, sessions }, who) => `завершены сеансы (${sessions}): ${who(person)}`,
  'own-sessions-ended': ({ person }, who) => `завершены свои сеансы: ${who(person)}`,
  'links-ended': ({ person }, who) => `погашены личные ссылки: ${who(person)}`,
  'second-factor-set': ({ person }, who) => `включён второй фактор: ${who(person)}`,
  'second-factor-dropped': ({ person }, who) => `выключен второй фактор: ${who(person)}`,
  'recovery-code-used': ({ person }, who) => `вошли по коду восстановления: ${who(person)}`,
  'recovery-codes-made': ({ person }, who) => `сделаны новые коды восстановления: ${who(person)}`,
  'let-in': ({ person }, who) =>
    `командой с компьютера программы снят второй фактор и дана личная ссылка: ${who(person)}`,
  'factor-reset-asked': ({ person }, who) => `попросили снять второй фактор: ${who(person)}`,
  'factor-reset-done': ({ person, askedBy }, who) =>
    `снят второй фактор: ${who(person)}; об этом просили: ${who(askedBy)}`,
  'link-issued': ({ person }, who) => `дана личная ссылка для входа: ${who(person)}`,
  'staff-list-brought': () => 'принесён список сотрудников',
  'staff-list-read': (fact) => `прочитан список: ${people(fact.people)}, не приняты строки: ${fact.refused}`,
  'staff-list-refused': () => 'список не прочитан: файл не подошёл',
  'staff-list-dropped': () => 'список сотрудников отложен без изменений',
  'staff-list-mapped': () => 'исправлено, какие колонки в списке',
  'staff-list-applied': ({ added, changed, left }) =>
    `применён список: добавлено ${added}, изменено ${changed}, больше не работают ${left}`,
  'category-decided': ({ person, category, decision }, who) =>
    `${categoryDecision(category, decision)}: ${who(person)}`,
  'mentor-decided': ({ person, decision }, who) => `${mentorDecisions[decision] ?? decision}: ${who(person)}`,
  'mentor-admitted': ({ person, from, by }, who) =>
    `дан допуск в банк наставников с ${shortDay(from as Day)} (${by === 'council' ? 'совет' : 'куратор'}): ${who(person)}`,
  'mentor-admission-ended': ({ person, through }, who) =>
    `допуск наставника закончен, последний день ${shortDay(through as Day)}: ${who(person)}`,
  'mentor-suspended': ({ person, from, through }, who) =>
    `наставник приостановлен с ${shortDay(from as Day)}${through ? ` по ${shortDay(through as Day)}` : ''}: ${who(person)}`,
  'mentor-suspension-ended': ({ person }, who) => `наставник снова принимает новых людей: ${who(person)}`,
  'evidence-added': ({ person }, who) => `записано подтверждение опыта наставника: ${who(person)}`,
  'evidence-dropped': ({ person }, who) => `убрано подтверждение опыта наставника: ${who(person)}`,
  'outside-mentor-added': ({ person }, who) => `записан наставник из другой организации: ${who(person)}`,
  'outside-mentor-changed': ({ person }, who) =>
    `исправлены сведения о наставнике из другой организации: ${who(person)}`,
  'bank-confirmed': ({ bank, schoolYear }) =>
    `подтверждён банк ${bankWord(bank)} на ${schoolYearWords(schoolYear)}`,
  'bank-draft-made': ({ bank, people: count }) =>
    `подготовлено изменение в банке ${bankWord(bank)}: ${people(count)}`,
  'bank-view-saved': ({ bank }) => `сохранён вид банка ${bankWord(bank)}`,
  'bank-view-dropped': ({ bank }) => `убран сохранённый вид банка ${bankWord(bank)}`,
  'wishes-asked': ({ people: count, through }) =>
    `спрошено, с кем хотели бы работать: ${people(count)}, ответы по ${shortDay(through as Day)}`,
  'wishes-reminded': ({ people: count }) => `отправлены напоминания о пожеланиях к парам: ${people(count)}`,
  'wishes-reminder-put-off': () => 'письма о пожеланиях к парам отложены до утра',
  'wishes-closed': () => 'закончен сбор пожеланий к парам',
  'wishes-marked': () => 'отмечено, с кем хотелось бы работать',
  'pair-locked': ({ mentee, mentor }, who) => `закреплена в предложении пара ${who(mentor)} — ${who(mentee)}`,
  'pair-banned': ({ mentee, mentor }, who) => `исключена из предложения пара ${who(mentor)} — ${who(mentee)}`,
  'pair-correction-lifted': ({ mentee, mentor }, who) =>
    `снято решение о паре ${who(mentor)} — ${who(mentee)}`,
  'package-asked': () => 'запрошен пакет документов',
  'package-made': ({ documents }) =>
    `собран пакет: ${plural(documents, ['документ', 'документа', 'документов'])}`,
  'campaign-opened': ({ questionnaire, people: asked }) =>
    `начато анкетирование «${survey(questionnaire)}», спрошено: ${people(asked)}`,
  'campaign-closed': ({ questionnaire }) => `закрыт приём анкет «${survey(questionnaire)}»`,
  'person-asked': ({ person }, who) => `приглашён ответить на анкету ещё один человек: ${who(person)}`,
  'reminder-asked': () => 'куратор попросил напомнить об анкете',
  'reminder-put-off': () => 'письма об анкете отложены до утра',
  'survey-reminded': ({ invited, reminded }) =>
    invited + reminded === 0
      ? 'проверено, кому напомнить об анкете: писать некому'
      : `написано об анкете: приглашений ${invited}, напоминаний ${reminded}`,
  'slips-made': ({ people: printed }) => `напечатаны листки с QR-кодом: ${people(printed)}`,
  'sheet-handed-in': ({ person, source }, who) =>
    `сдана анкета ${sheetSourceWords[source as keyof typeof sheetSourceWords]}: ${who(person)}`,
  'reminders-stopped': ({ person }, who) => `напоминания об анкете остановлены: ${who(person)}`,
  'reminders-resumed': ({ person }, who) => `напоминания об анкете возобновлены: ${who(person)}`,
  'year-turned': ({ schoolYear }) => `начат ${schoolYearWords(schoolYear)}`,
  'letter-sent': () => 'отправлено письмо',
  'mentorship-made': ({ mentor, mentee }, who) => `составлена пара: ${who(mentor)} — ${who(mentee)}`,
  'mentorship-changed': () => 'изменены условия пары: согласия нужно спросить заново',
  'mentorship-dropped': ({ mentor }, who) => `пара не состоялась, наставник: ${who(mentor)}`,
  'mentorship-basis-set': ({ basis }) =>
    `указано основание наставничества: ${basisNames[basis as keyof typeof basisNames] ?? basis}`,
  'mentorship-asked': () => 'участникам пары отправлен вопрос о согласии',
  'mentorship-answered': ({ person, answer, source }, who) =>
    `${answer === 'yes' ? 'дано согласие' : 'получен отказ'} (${sourceWords[source as keyof typeof sourceWords] ?? source}): ${who(person)}`,
  'consent-withdrawn': ({ person, source }, who) =>
    `отозвано согласие (${sourceWords[source as keyof typeof sourceWords] ?? source}): ${who(person)}`,
  'boss-consent-entered': ({ mentee, mentor }, who) =>
    `внесено согласие педагога на пару с руководителем: ${who(mentee)}, ${who(mentor)}`,
  'tasks-put-off': () => 'на своей странице отложено дело',
  'tasks-taken-back': () => 'на своей странице снова показано отложенное',
  'pair-settings-kept': ({ version, parts }) =>
    `сохранены настройки подбора пар, версия ${version}: ${partsChangedText(parts)}`,
  'thresholds-set': ({ codes }) =>
    `изменены числа, по которым видно, что паре нужна помощь: ${codes.map(thresholdTitle).join('; ')}`,
  'digests-written': ({ letters }) => `написано о делах: ${plural(letters, ['письмо', 'письма', 'писем'])}`,
  'digests-put-off': () => 'письма о делах отложены до утра',
  'left-alone': ({ person }, who) => `решено пока не искать наставника: ${who(person)}`,
  'left-alone-ended': ({ person }, who) => `снова ищем наставника: ${who(person)}`,
  'psychologist-asked': () => 'педагога-психолога попросили о встрече',
  'psychologist-met': () => 'отмечена встреча педагога-психолога',
  ...changeSentences,
  'programme-prepared': (fact, who) => `подготовлена программа: ${pair(fact, who)}`,
  'programme-changed': (fact, who) =>
    `исправлена программа (${(partNames[fact.part] ?? fact.part).toLowerCase()}): ${pair(fact, who)}`,
  'programme-version-added': (fact, who) => `начата версия ${fact.number} программы: ${pair(fact, who)}`,
  'programme-version-dropped': (fact, who) => `снята версия ${fact.number} программы: ${pair(fact, who)}`,
  'programme-marked': (fact, who) =>
    `программа ${pair(fact, who)}: ${markVerbs[fact.mark as keyof typeof markVerbs]} (${who(fact.by)})`,
  'programmes-sent': ({ letters }) =>
    `программы разосланы: ${plural(letters, ['письмо', 'письма', 'писем'])}`,
  ...impressionFactSentences,
  'papers-asked': ({ papers }) =>
    `заказана печать: ${plural(papers, ['бумага', 'бумаги', 'бумаг'])} для реестра`,
  'papers-made': ({ papers }) => `напечатано для реестра: ${plural(papers, ['бумага', 'бумаги', 'бумаг'])}`,
  'paper-remade': () => 'проект бумаги напечатан заново',
  'paper-signed': ({ on }) => `бумага подписана ${longDay(on as Day)}`,
  'paper-readers-asked': (fact) => `посланы ссылки на бумагу: ${people(fact.people)}`,
  'paper-scanned': () => 'к бумаге приложен подписанный экземпляр',
  'paper-lapsed': ({ on }) => `бумага утратила силу ${longDay(on as Day)}`,
  'paper-read': ({ person, on }, who) => `с бумагой ознакомлен(а) ${who(person)}, ${longDay(on as Day)}`,
  'order-signed': ({ number, on, mentorships }) =>
    `подписан приказ № ${number} от ${longDay(on as Day)}: ${plural(mentorships.length, ['пара', 'пары', 'пар'])}`,
}

export function factSentence(kind: string, subjects: Readonly<Record<string, unknown>>, who: Who): string {
  const tell = sentences[kind as Happened['kind']] as ((fact: unknown, who: Who) => string) | undefined
  return tell ? tell({ kind, ...subjects }, who) : kind
}

function fieldsWords(fields: readonly string[]): string {
  return fields.map((field) => fieldNames[field] ?? field).join(', ')
}
