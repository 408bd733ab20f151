import type { MeetingFact } from '#domain/journal/meeting-facts.ts'
import type { Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

type Who = (id: unknown) => string
type Sentences = {
  [Kind in MeetingFact['kind']]: (fact: Extract<MeetingFact, { kind: Kind }>, who: Who) => string
}

const pair = (fact: { readonly mentor: string; readonly mentee: string }, who: Who) =>
  `${who(fact.mentor)} — ${who(fact.mentee)}`
const day = (on: string) => longDay(on as Day)
const entries = (count: number) => plural(count, ['запись', 'записи', 'записей'])

/** What happened between the people of a pair; never what they said. */
export const meetingSentences: Sentences = {
  'meeting-slips-made': ({ people }) =>
    `напечатаны листки для записи встреч: ${plural(people, ['человек', 'человека', 'человек'])}`,
  'meeting-logged': (fact, who) => `записана встреча ${day(fact.on)}: ${pair(fact, who)}`,
  'meeting-corrected': (fact, who) => `исправлена запись о встрече: ${pair(fact, who)}`,
  'meeting-taken-back': (fact, who) => `убрана запись о встрече: ${pair(fact, who)}`,
  'meetings-confirmed': (fact, who) =>
    `подтверждено: ${entries(fact.meetings)} о встречах, ${pair(fact, who)}`,
  'meetings-disputed': (fact, who) =>
    `сказано «не так было»: ${entries(fact.meetings)} о встречах, ${pair(fact, who)}`,
  'meeting-planned': (fact, who) => `запланирована встреча на ${day(fact.on)}: ${pair(fact, who)}`,
  'meeting-moved': (fact, who) => `перенесена встреча на ${day(fact.on)}: ${pair(fact, who)}`,
  'meeting-cancelled': (fact, who) => `отменена встреча: ${pair(fact, who)}`,
  'lesson-observed': (fact, who) => `заполнен лист наблюдения урока: ${pair(fact, who)}`,
  'help-asked': (fact, who) => `попросили о помощи: ${pair(fact, who)}`,
  'help-answered': (fact, who) => `ответили на просьбу о помощи: ${pair(fact, who)}`,
  'help-withdrawn': (fact, who) => `отозвана просьба о помощи: ${pair(fact, who)}`,
  'note-written': () => 'сделана заметка',
  'note-dropped': () => 'удалена заметка',
  'calendar-opened': () => 'открыт личный календарь встреч',
  'calendar-closed': () => 'закрыт личный календарь встреч',
}
