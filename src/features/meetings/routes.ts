import { tokenHash } from '#outside/sign-in/token.ts'
import { findCalendarOf } from '#store/links.ts'
import { atTheGate } from '#store/scope.ts'
import { form, open, Refused, type Route, screen, type Visit } from '../route.ts'
import { askForHelp } from './ask-for-help.ts'
import { calendarMadePage, calendarPage } from './calendar.page.tsx'
import { confirmMeetings } from './confirm-meetings.ts'
import { enterMeeting, takeBackPaper } from './enter-meeting.ts'
import { journalPage } from './journal.page.tsx'
import { lessonPage } from './lesson.page.tsx'
import { listPage } from './list.page.tsx'
import { logPage, logPaperPage } from './log.page.tsx'
import { logMeeting, takeBackMeeting } from './log-meeting.ts'
import { makeSlips } from './make-slips.ts'
import { lessonIn, observeLesson } from './observe-lesson.ts'
import { openCalendar } from './open-calendar.ts'
import { ownPage } from './own.page.tsx'
import { ownListPage } from './own-list.page.tsx'
import { pairPage } from './pair.page.tsx'
import { slipTexts } from './parts/all-texts.ts'
import { feedFile, invitationFile } from './parts/calendar-files.ts'
import { helpTrouble, lessonTrouble, logTrouble, planTrouble } from './parts/troubles.ts'
import { planPage } from './plan.page.tsx'
import { planMeeting } from './plan-meeting.ts'
import {
  findInvitations,
  listAll,
  listOwnPairs,
  showCalendar,
  showFeed,
  showLesson,
  showMeetingForm,
  showOwnPair,
  showPair,
  showPaperForm,
} from './queries.ts'
import { entryIn } from './read-entry.ts'
import { slipsPage } from './slips.page.tsx'
import { calendarTexts, ownTexts } from './texts.ts'
import { writeNote } from './write-note.ts'

const own = '/asked/meetings/:working'

/** What was typed on the form about a meeting names it as the address does. */
const asked = ({ params, search, form }: Visit) => ({
  ...search,
  ...(form.values.meeting ? { meeting: form.values.meeting } : {}),
  ...(form.values.help ? { help: form.values.help } : {}),
  mentorship: params.working,
})
const ofPair = ({ params, search }: Visit) => ({ ...search, mentorship: params.working })
const sent = ({ form, params, services }: Visit) => ({
  ...form.values,
  mentorship: params.working,
  base: services.address.base,
})
const home = (pair: string) => `/asked/meetings/${pair}`

const pairs = screen('/asked/meetings', {
  ask: listOwnPairs,
  show: (found) =>
    found.mentorships.length === 1 ? { go: home(found.mentorships[0]!.id) } : ownListPage(found),
})
const one = screen(own, {
  ask: showOwnPair,
  input: ofPair,
  show: (page, _visit, trouble) => ownPage(page, trouble),
})
const log = screen(`${own}/log`, {
  ask: showMeetingForm,
  input: asked,
  show: (found, { form }, trouble) => logPage(found, form, trouble),
})
const plan = screen(`${own}/plan`, {
  ask: showMeetingForm,
  input: asked,
  show: (found, _visit, trouble) => planPage(found, trouble),
})
const lesson = screen(`${own}/lesson`, {
  ask: showLesson,
  input: asked,
  show: (found, _visit, trouble) => lessonPage(found, trouble),
})
const calendar = screen('/asked/calendar', { ask: showCalendar, show: calendarPage })
const logPaper = screen('/meetings/:working/log', {
  ask: showPaperForm,
  input: ofPair,
  show: (found, { form }, trouble) => logPaperPage(found, form, trouble),
})

/** Several fields of one page are called `says` in the command: each has a name of its own on the page. */
const says = ({ form }: Visit) => {
  const { values } = form
  return values[`says-${values.kind ?? values.request}`] ?? values.says
}

const all = screen('/meetings', {
  ask: listAll,
  input: ({ search }) => search,
  show: (page, _visit, trouble) => listPage(page, trouble),
})

export const routes: readonly Route[] = [
  pairs,
  one,
  log,
  form(`${own}/log`, {
    carryOut: logMeeting,
    input: entryIn,
    onPage: log,
    after: ({ meeting, observing }, { params }) =>
      observing ? `${home(params.working!)}/lesson?meeting=${meeting}` : home(params.working!),
    refusal: logTrouble,
  }),
  form(`${own}/drop`, {
    carryOut: takeBackMeeting,
    input: sent,
    onPage: one,
    after: home,
    refusal: () => ({ form: ownTexts.alreadyConfirmed }),
  }),
  plan,
  form(`${own}/plan`, {
    carryOut: planMeeting,
    input: sent,
    onPage: plan,
    after: home,
    refusal: planTrouble,
  }),
  form(`${own}/confirm`, {
    carryOut: confirmMeetings,
    input: (visit) => ({ ...sent(visit), meeting: visit.form.all('meeting') }),
    onPage: one,
    after: home,
    refusal: () => ({ meeting: ownTexts.notYours }),
  }),
  form(`${own}/notes`, {
    carryOut: writeNote,
    input: (visit) => ({ ...sent(visit), says: says(visit) }),
    onPage: one,
    after: (mentorship, { form }) => `${home(mentorship)}#${form.values.kind}`,
  }),
  form(`${own}/help`, {
    carryOut: askForHelp,
    input: (visit) => ({ ...sent(visit), says: says(visit) }),
    onPage: one,
    after: (mentorship) => `${home(mentorship)}#help`,
    refusal: helpTrouble,
  }),
  lesson,
  form(`${own}/lesson`, {
    carryOut: observeLesson,
    input: (visit) => ({ ...lessonIn(visit.form), mentorship: visit.params.working }),
    onPage: lesson,
    after: home,
    refusal: lessonTrouble,
  }),
  screen(`${own}/calendar`, { ask: findInvitations, gives: 'download', input: ofPair, show: invitationFile }),
  calendar,
  form('/asked/calendar', {
    carryOut: openCalendar,
    onPage: calendar,
    after: (token, { services }) =>
      token ? { page: calendarMadePage(token, services.address.base) } : '/asked/calendar',
    refusal: () => ({ form: calendarTexts.closed }),
  }),
  // R-MTG-12. Calendar programs have no session: whose it is, the address says
  open('get', '/calendar/:token', async (visit, perform) => {
    const { services, params } = visit
    const found = await atTheGate(services.house, (gate) =>
      findCalendarOf(gate, tokenHash(params.token ?? '')),
    )
    if (!found) throw new Refused({ reason: 'not-found' })
    const who = { organisation: found.organisation, as: { answering: found.person } }
    const feed = await perform.ask({ ...visit, who }, showFeed, {})
    if (!feed.ok) throw new Refused(feed.refusal)
    return feedFile(feed.value)
  }),
  all,
  form('/meetings/slips', {
    carryOut: makeSlips,
    input: ({ form }) => ({ pair: form.all('pair') }),
    onPage: all,
    after: (slips, { services }) => ({ page: slipsPage(slips, services) }),
    refusal: () => ({ form: slipTexts.nobody }),
  }),
  screen('/meetings/:working', { ask: showPair, input: ofPair, show: pairPage }),
  screen('/meetings/:working/journal', { ask: showPair, input: ofPair, show: journalPage }),
  logPaper,
  form('/meetings/:working/log', {
    carryOut: enterMeeting,
    input: (visit) => ({ ...(entryIn(visit) as object), signed: visit.form.all('signed') }),
    onPage: logPaper,
    after: (mentorship) => `/meetings/${mentorship}`,
    refusal: logTrouble,
  }),
  form('/meetings/:working/drop', {
    carryOut: takeBackPaper,
    input: sent,
    after: (mentorship) => `/meetings/${mentorship}`,
    refusal: () => ({ form: ownTexts.alreadyConfirmed }),
  }),
]
