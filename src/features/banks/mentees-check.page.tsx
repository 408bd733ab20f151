import type { MenteeDeed, PlannedMentee } from '#domain/banks/bulk-mentees.ts'
import { mayChoose } from '#domain/needs/mentee-categories.ts'
import { noNeed } from '#domain/needs/pool-of-staff.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import categories from '#reference/mentee_categories.json' with { type: 'json' }
import { Select } from '#ui/forms/choice.tsx'
import type { Page, Trouble } from '../route.ts'
import { plannedMentees } from './apply-mentees.ts'
import { checkPage } from './parts/check.tsx'
import { nameOf } from './parts/list-parts.tsx'
import { menteeAfter, menteeDeedTitles, menteeTroubles, checkTexts as texts } from './parts/texts.ts'
import type { DraftPage } from './queries.ts'
import { menteeStateWords, shortCategories, listTexts as words } from './texts.ts'

/** What a deed would do to each of the chosen mentees. */
export function menteesCheckPage(desk: DraftPage, trouble: Trouble = { errors: {}, values: {} }): Page {
  const deed = desk.draft.deed as MenteeDeed
  const people = new Map<string, DraftPage['staff'][number]>(desk.staff.map((one) => [one.id, one]))
  return checkPage({
    bank: 'mentees',
    title: menteeDeedTitles[deed],
    action: `/mentees/bulk/${desk.draft.id}`,
    trouble,
    rows: plannedMentees(desk, deed, desk.draft.people).map((one) => ({
      person: one.person,
      name: nameOf(people, one.person),
      now: nowOf(one),
      after: afterOf(deed, one),
      trouble: one.trouble && menteeTroubles[one.trouble],
    })),
    children: deed === 'add' && (
      <Select
        {...trouble}
        name="category"
        label={texts.category}
        options={categories.items
          .filter((one) => mayChoose(one.code))
          .map((one) => ({ value: one.code, label: one.title }))}
      />
    ),
  })
}

function nowOf({ row }: PlannedMentee): string {
  if (!row) return words.notInBank
  const named = row.categories.map(
    (one) =>
      `${shortCategories[one.category] ?? titleOf(one.category)}${one.confirmedOn === null ? ` (${words.unconfirmed})` : ''}`,
  )
  return [menteeStateWords[row.state][1], ...named].join(', ')
}

function afterOf(deed: MenteeDeed, { changes }: PlannedMentee): string {
  const named = changes.filter((one) => one.category !== noNeed && one.decision === 'confirmed')
  if (deed !== 'confirm' || named.length === 0) return menteeAfter[deed]
  const list = named.map((one) => shortCategories[one.category] ?? titleOf(one.category))
  return `${menteeAfter.confirm}: ${list.join(', ')}`
}
