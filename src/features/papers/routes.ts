import { mostScanBytes } from '#domain/mentorships/scan.ts'
import { numbersFrom } from '#domain/papers/next-number.ts'
import { longDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { form, Refused, type Route, screen, type Visit } from '../route.ts'
import { answerPaper } from './answer-paper.ts'
import { askPapers } from './ask-papers.ts'
import { askReaders } from './ask-readers.ts'
import { askRegistry } from './ask-registry.ts'
import { attachScan } from './attach-scan.ts'
import { enterReaders, type ReadersRefusal } from './enter-readers.ts'
import { lapsePaper } from './lapse-paper.ts'
import { linksPage } from './links.page.tsx'
import { minutesPage, questions } from './minutes.page.tsx'
import { ownPaperPage } from './own-paper.page.tsx'
import { paperPage } from './paper.page.tsx'
import { archiveOf, fileAnswer, scanTypeOf } from './parts/files.ts'
import { printedText } from './parts/printed-text.ts'
import { preparePage } from './prepare.page.tsx'
import {
  findChosen,
  findOwnFile,
  findPaperFile,
  showMinutes,
  showOwnPaper,
  showPaper,
  showPreparing,
  showRegister,
  showSigning,
} from './queries.ts'
import { registerPage } from './register.page.tsx'
import { remakePaper } from './remake-paper.ts'
import { signPage } from './sign.page.tsx'
import { type RefusedSignature, signPapers } from './sign-papers.ts'
import { paperTexts as texts } from './texts.ts'
import { writeMinutes } from './write-minutes.ts'

const preparing = screen('/papers/new', {
  ask: showPreparing,
  input: ({ search, form }) => ({ mentorship: search.mentorship ?? form.values.mentorships ?? '' }),
  show: preparePage,
})
const signing = screen('/papers/sign', { ask: showSigning, show: signPage })
const meeting = screen('/papers/minutes', { ask: showMinutes, show: minutesPage })
const paper = screen('/papers/:paper', {
  ask: showPaper,
  show: async (shown, { services }, trouble) =>
    paperPage(shown, await printedText(shown.paper, services.files), trouble),
})
const own = screen('/asked/paper/:paper', {
  ask: showOwnPaper,
  show: async (shown, { services }, trouble) =>
    ownPaperPage(shown, await printedText(shown.paper, services.files), trouble),
})
const toPaper = (id: string) => `/papers/${id}`

export const routes: readonly Route[] = [
  screen('/papers', { ask: showRegister, input: ({ search }) => search, show: registerPage }),
  preparing,
  form('/papers/new', {
    carryOut: askPapers,
    onPage: preparing,
    input: ({ form }) => ({
      ...form.values,
      kinds: form.all('kinds'),
      dissemination: form.all('dissemination'),
      mentorships: form.all('mentorships'),
      amounts: under('amount.', form.values),
    }),
    after: () => '/papers',
    refusal: ({ reason }) =>
      reason === 'nothing-chosen'
        ? { kinds: texts.prepare.nothingChosen }
        : reason === 'no-pairs'
          ? { kinds: texts.prepare.noPairs }
          : { anew: texts.prepare.allThere },
  }),
  signing,
  form('/papers/sign', {
    carryOut: signPapers,
    onPage: signing,
    input: ({ form }) => ({ papers: signaturesOf(form) }),
    after: () => '/papers',
    refusal: ({ papers }) =>
      Object.fromEntries(
        papers.map((one) => [`paper.${one.paper}`, texts.sign.refused(one.title, whyOf(one))]),
      ),
  }),
  meeting,
  form('/papers/minutes', {
    carryOut: writeMinutes,
    onPage: meeting,
    input: ({ form }) => ({
      ...form.values,
      present: form.all('present'),
      items: questions.map((at) => {
        const of = (name: string) => form.values[`${name}.${at}`]
        return {
          agenda: of('agenda'),
          heard: of('heard'),
          decided: of('decided'),
          yes: of('yes'),
          no: of('no'),
          abstained: of('abstained'),
        }
      }),
    }),
    after: () => '/papers',
    refusal: () => ({ 'agenda.1': texts.minutes.noAgenda }),
  }),
  form('/papers/registries', { carryOut: askRegistry, after: () => '/papers' }),
  screen('/papers/zip', {
    ask: findChosen,
    gives: 'export',
    input: ({ search }) => ({ papers: Object.keys(search) }),
    show: (papers, { services }) => archiveOf(papers, services.files),
  }),
  paper,
  form('/papers/:paper/sign', {
    carryOut: signPapers,
    onPage: paper,
    input: ({ form, params }) => ({
      papers: [{ paper: params.paper, number: form.values.number, on: form.values.on }],
    }),
    after: (_, { params }) => toPaper(params.paper ?? ''),
    refusal: ({ papers: [one] }) => ({
      [one?.why.reason === 'no-number' ? 'number' : 'on']: one ? sentence(whyOf(one)) : '',
    }),
  }),
  form('/papers/:paper/again', {
    carryOut: remakePaper,
    onPage: paper,
    after: toPaper,
    refusal: () => ({ form: texts.register.failed }),
  }),
  afterLooking(
    form('/papers/:signed/scan', {
      carryOut: attachScan,
      onPage: { reshow: (visit, perform, trouble) => paper.reshow(asPaper(visit), perform, trouble) },
      input: scanOf,
      after: toPaper,
      refusal: () => ({ scan: texts.scan.notSigned }),
    }),
  ),
  form('/papers/:signed/lapse', {
    carryOut: lapsePaper,
    onPage: { reshow: (visit, perform, trouble) => paper.reshow(asPaper(visit), perform, trouble) },
    input: ({ form, params }) => ({
      paper: params.signed,
      on: form.values.lapsedOn,
      because: form.values.because,
    }),
    after: toPaper,
    refusal: (refusal) => {
      if (refusal.reason === 'not-signed') return { because: texts.lapse.notSigned }
      return {
        lapsedOn:
          refusal.reason === 'ahead'
            ? texts.lapse.ahead(longDay(refusal.today))
            : texts.lapse.before(longDay(refusal.signed)),
      }
    },
  }),
  form('/papers/:ordered/readers', {
    carryOut: enterReaders,
    onPage: { reshow: (visit, perform, trouble) => paper.reshow(asPaper(visit), perform, trouble) },
    input: ({ form, params }) => ({
      paper: params.ordered,
      people: form.all('people'),
      on: form.values.readOn,
    }),
    after: toPaper,
    refusal: readersError,
  }),
  form('/papers/:paper/ask', {
    carryOut: askReaders,
    onPage: paper,
    input: ({ params, services }) => ({ paper: params.paper, base: services.address.base }),
    after: (value, { params, services }) => ({ page: linksPage(value, params.paper ?? '', services) }),
    refusal: () => ({ form: texts.links.nobody }),
  }),
  screen('/papers/:paper/:format', {
    ask: findPaperFile,
    gives: 'download',
    show: (file, { services, params }) => fileAnswer(file, params.format, services.files),
  }),
  own,
  form('/asked/paper/:paper', {
    carryOut: answerPaper,
    onPage: own,
    after: (id) => `/asked/paper/${id}`,
    refusal: (refusal) => ({
      form:
        refusal.reason in texts.own.refusals
          ? texts.own.refusals[refusal.reason as keyof typeof texts.own.refusals]
          : sentence(texts.sign.why(refusal as Parameters<typeof texts.sign.why>[0])),
    }),
  }),
  screen('/asked/paper/:paper/:format', {
    ask: findOwnFile,
    gives: 'download',
    show: (file, { services, params }) => fileAnswer(file, params.format, services.files),
  }),
]

const whyOf = ({ why }: RefusedSignature) => texts.sign.why(why)
const sentence = (text: string) => `${capitalise(text)}.`

/** Nothing that is sent is kept before the paper it belongs to is found. */
function afterLooking(route: Route): Route {
  return {
    ...route,
    answer: async (visit, perform) => {
      if (route.deed !== 'public') {
        const permitted = await perform.permit(visit, route.deed)
        if (!permitted.ok) throw new Refused(permitted.refusal)
      }
      const found = await perform.ask(visit, showPaper, asPaper(visit).params)
      if (!found.ok) throw new Refused(found.refusal)
      return route.answer(visit, perform)
    },
  }
}

/** The page of the paper again, whatever the address calls its part. */
function asPaper(visit: Visit): Visit {
  const { signed, ordered } = visit.params
  return { ...visit, params: { paper: signed ?? ordered ?? '' } }
}

/** Fields «amount.<id>» by their id. */
function under(prefix: string, values: Visit['form']['values']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, text]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [],
    ),
  )
}

/** Each chosen paper with its own number and day, else the next number and the common day. */
function signaturesOf({ values, all }: Visit['form']) {
  const chosen = all('paper')
  const needing = chosen.filter((id) => values[`number.${id}`] === '')
  const numbers = numbersFrom(values.first ?? '', needing.length)
  return chosen.map((paperId) => ({
    paper: paperId,
    number: values[`number.${paperId}`] || (numbers[needing.indexOf(paperId)] ?? ''),
    on: values[`on.${paperId}`] || values.on,
    ownDay: Boolean(values[`on.${paperId}`]),
  }))
}

async function scanOf({ form, params, services }: Visit) {
  const file = form.file('scan')
  const about = { paper: params.signed }
  if (!file || file.bytes.length === 0) return about
  const mediaType = scanTypeOf(file.bytes) ?? 'unknown'
  const found = { ...about, name: file.name, bytes: file.bytes.length, mediaType }
  if (mediaType === 'unknown' || file.bytes.length > mostScanBytes) return { ...found, sha256: 'not kept' }
  return { ...found, sha256: await services.files.keep(file.bytes) }
}

function readersError(refusal: ReadersRefusal) {
  switch (refusal.reason) {
    case 'not-signed':
      return { people: texts.readers.notSigned }
    case 'all-done':
      return { people: texts.readers.allDone }
    case 'ahead':
      return { readOn: texts.lapse.ahead(longDay(refusal.today)) }
    case 'before-signature':
      return { readOn: texts.lapse.before(longDay(refusal.signed)) }
  }
}
