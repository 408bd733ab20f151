import { currentVersion, liveMarks } from '#domain/programmes/programme.ts'
import { isFrozen } from '#domain/programmes/stage-of.ts'
import { listed } from '#kit/russian/words.ts'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { PartForm } from './parts/part-form.tsx'
import { menteeNames, shortNameOf } from './parts/people.ts'
import { ProgrammeText } from './parts/programme-text.tsx'
import type { ProgrammePage } from './queries.ts'
import { programmeTexts as texts } from './texts.ts'

type Place = {
  readonly back: string
  readonly page: string
  readonly autosave?: string
  readonly says?: string
  readonly lead: string
  /** What to know before one changes anything. */
  readonly note: string
  readonly frozen: boolean
}

/** The curator's: what is typed is kept at once. */
export function editPage(page: ProgrammePage, visit: Visit, trouble?: Trouble): Page {
  const back = `/programmes/${page.mentorship.id}`
  const place = { back, page: `${back}/edit`, autosave: `${back}/draft`, lead: texts.editLead }
  const version = currentVersion(page.programme!)
  const agreed = liveMarks(version).filter(({ kind }) => kind === 'agreed')
  const frozen = isFrozen(version, page.mentorship)
  const names = listed(agreed.map(({ by }) => shortNameOf(page, by)))
  const note = frozen ? texts.frozen : names && texts.voids(names)
  return { ...edited(page, { ...place, note, frozen }, visit, trouble), place: '/programmes' }
}

/** A side's own: what is changed is proposed to the other side, so it is sent by a press and not while one types. */
export function editOwnPage(page: ProgrammePage, visit: Visit, trouble?: Trouble): Page {
  const back = `/asked/programme/${page.mentorship.id}`
  const place = { back, page: `${back}/change`, lead: texts.editOwnLead, says: texts.ownChange }
  return edited(page, { ...place, note: texts.editOwnNow, frozen: false }, visit, trouble)
}

function edited(page: ProgrammePage, place: Place, visit: Visit, trouble: Trouble | undefined): Page {
  const version = currentVersion(page.programme!)
  const part = sectionOf(visit, trouble) ?? page.asked.part
  const row = visit.form.values['row.id'] ?? visit.form.values.id ?? page.asked.row
  const form = (
    <PartForm
      {...{ part, row, kind: page.kind, today: page.today, page: place.page }}
      text={version}
      action={place.page}
      autosave={place.autosave}
      says={place.says}
      trouble={trouble && { errors: trouble.errors, values: { ...trouble.values, ...boxesOf(visit) } }}
    />
  )
  return {
    title: texts.editTitle,
    width: 'wide',
    body: (
      <>
        <Crumb href={place.back}>{texts.toRead}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={`${texts.editTitle}: ${menteeNames(page, page.mentorship)}`} lead={place.lead} />
        {place.note && <Note is={place.frozen ? 'help' : undefined}>{place.note}</Note>}
        <ProgrammeText
          text={version}
          mentorship={page.mentorship}
          kind={page.kind}
          nameOf={(person) => shortNameOf(page, person)}
          editing={place.frozen ? undefined : { page: place.page, open: part, form }}
        />
      </>
    ),
  }
}

/** The section a refused form was about. */
function sectionOf({ form }: Visit, trouble: Trouble | undefined): string | undefined {
  if (!trouble) return undefined
  const { part = '', of } = form.values
  return of ?? part.replace(/^(row|meetings)-.*$/, '$1')
}

const boxes = ['topics', 'row.topics', 'row.responsible'] as const
const boxesOf = ({ form }: Visit) => Object.fromEntries(boxes.map((name) => [name, form.all(name)]))
