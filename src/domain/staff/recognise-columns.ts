import type { Day } from '#kit/day.ts'
import { type Column, type ColumnChoice, type ColumnDoubt, type ColumnKind, singleKinds } from './column.ts'
import { kindByName } from './column-names.ts'
import { kindsByValues, middleYear, type ValueGuess } from './column-values.ts'
import type { Header } from './find-header.ts'
import { namePartsAt } from './name-columns.ts'
import { nameShape } from './name-tokens.ts'
import { plain, plainLabel, tidy } from './plain-text.ts'
import { monthsUnit, rowWords } from './words.ts'
import type { Cell, Sheet } from './workbook.ts'

type Draft = {
  at: number
  label: string
  kind: ColumnKind | null
  by: Column['by']
  certainty: number
  doubts: ColumnDoubt[]
  cells: readonly Cell[]
  guesses: readonly ValueGuess[]
}

const checked: ReadonlySet<ColumnKind> = new Set([
  'fullName',
  'birth',
  'position',
  'phone',
  'gender',
  'email',
  'patronymic',
])
const essential: readonly ColumnKind[] = [
  'fullName',
  'patronymic',
  'name',
  'surname',
  'birth',
  'position',
  'category',
  'gender',
  'phone',
  'email',
]
const nameParts: readonly ColumnKind[] = ['surname', 'name', 'patronymic']

/** R-STF-2. Columns by their names, checked and completed by their values; what the person chose wins. */
export function recogniseColumns(
  sheet: Sheet,
  header: Header | null,
  today: Day,
  choices: readonly ColumnChoice[],
): readonly Column[] {
  const drafts = draftColumns(sheet, header, today)
  if (header) nameColumns(drafts, header)
  categoryByValues(drafts)
  checkByValues(drafts)
  wholeNames(drafts)
  if (header === null) partsByShape(drafts)
  completeByValues(drafts, header === null, today)
  checkDates(drafts, today)
  choose(drafts, sheet.name, choices)
  return drafts.map(({ cells: _cells, guesses: _guesses, ...column }) => ({ sheet: sheet.name, ...column }))
}

function draftColumns(sheet: Sheet, header: Header | null, today: Day): Draft[] {
  const body = sheet.rows.slice(header ? header.through + 1 : 0)
  const wide = body.filter((row) => row.filter((one) => one.text.trim() !== '').length > 1)
  const rows = (wide.length > 0 ? wide : oneColumn(body)).filter((row) => !row.some(isVacancy))
  const width = Math.max(0, ...sheet.rows.map((row) => row.length))
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.flatMap((row) => row[at] ?? [])
    const storeys = header?.labels[at] ?? []
    const label = [...new Set(storeys.map(tidy).filter((one) => one !== ''))].join(' / ')
    return {
      at,
      label,
      kind: null,
      by: null,
      certainty: 0,
      doubts: [],
      cells,
      guesses: kindsByValues(cells, today),
    }
  })
}

/** A list of one column: its lines that begin with a name, unless these are rare in some other text. */
function oneColumn(body: Sheet['rows']): Sheet['rows'] {
  const filled = body.filter((row) => row.some((one) => one.text.trim() !== ''))
  const people = filled.filter((row) => row.some((one) => ['full', 'initials'].includes(nameShape(one.text))))
  return people.length * 4 >= filled.length ? people : filled
}

const isVacancy = (cell: Cell) => rowWords.vacancy.test(plain(cell.text))

function nameColumns(drafts: readonly Draft[], header: Header): void {
  const taken = new Set<ColumnKind>()
  for (const draft of drafts) {
    const named = kindByName(header.labels[draft.at] ?? [])
    if (!named) continue
    if (taken.has(named.kind) && (singleKinds.has(named.kind) || repeatsService(draft, named.kind))) {
      draft.doubts.push('second-of-kind')
      continue
    }
    taken.add(named.kind)
    draft.kind = named.kind
    draft.by = 'name'
    draft.certainty = named.certainty
    if (named.certainty < 0.8) draft.doubts.push('kind-unclear')
  }
}

/** A second column of the same service is its months, or else another service we cannot tell. */
function repeatsService({ label }: Draft, kind: ColumnKind): boolean {
  return (kind === 'totalService' || kind === 'pedagogicalService') && !monthsUnit.test(plainLabel(label))
}

/** «Категория, дата» in one cell and «Дата» under «Категория» sound alike: the values tell which it is. */
function categoryByValues(drafts: readonly Draft[]): void {
  for (const one of drafts.filter((draft) => draft.kind === 'categorySince')) {
    if ((one.guesses.find((guess) => guess.kind === 'category')?.share ?? 0) >= 0.5) one.kind = 'category'
  }
}

/** A column called «Имя» or «Имя Отчество» without a surname's column beside it holds whole names. */
function wholeNames(drafts: readonly Draft[]): void {
  if (drafts.some((one) => one.kind === 'fullName' || one.kind === 'surname')) return
  const fits = (one: Draft) => (one.guesses.find((guess) => guess.kind === 'fullName')?.share ?? 0) >= 0.6
  const whole = drafts.find((one) => (one.kind === 'nameAndPatronymic' || one.kind === 'name') && fits(one))
  if (whole) Object.assign(whole, { kind: 'fullName', by: 'values', certainty: 0.8 })
}

function partsByShape(drafts: readonly Draft[]): void {
  for (const { at, kind } of namePartsAt(drafts.map((one) => one.cells))) {
    const draft = drafts[at]
    if (draft?.kind === null) give(draft, kind, 0.9)
  }
}

/** A column whose values are plainly of another kind than its name (a shifted header) is read by its values. */
function checkByValues(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!draft.kind || !checked.has(draft.kind) || draft.cells.length < 3) continue
    const own = draft.guesses.find((one) => one.kind === draft.kind)?.share ?? 0
    const other = draft.guesses.find((one) => checked.has(one.kind) && one.kind !== draft.kind)
    if (own >= 0.2 || !other || other.share < 0.8) continue
    draft.doubts.push('values-contradict-name')
    const holder = drafts.find((one) => one.kind === other.kind)
    if (holder && (holder.guesses.find((one) => one.kind === other.kind)?.share ?? 0) >= 0.2) continue
    if (holder)
      Object.assign(holder, {
        kind: null,
        by: null,
        certainty: 0,
        doubts: [...holder.doubts, 'values-contradict-name'],
      })
    Object.assign(draft, { kind: other.kind, by: 'values', certainty: other.share * 0.8 })
  }
}

function completeByValues(drafts: readonly Draft[], headless: boolean, today: Day): void {
  const has = (kind: ColumnKind) => drafts.some((one) => one.kind === kind)
  const named = has('fullName') || has('surname')
  if (headless) numberColumn(drafts)
  const needed = headless ? 0.6 : 0.8
  const fullest = Math.max(0, ...drafts.map(filledIn))
  for (const kind of essential) {
    if (has(kind) || (nameParts.includes(kind) && (named || has('fullName')))) continue
    if (kind === 'fullName' && (named || has('nameAndPatronymic'))) continue
    const fits = drafts
      .filter(
        (one) =>
          one.kind === null &&
          !one.doubts.includes('second-of-kind') &&
          (headless ? filledIn(one) * 4 >= fullest : one.cells.length > 2),
      )
      .flatMap((one) =>
        one.guesses
          .filter((guess) => guess.kind === kind && guess.share >= needed)
          .map((guess) => ({ one, guess })),
      )
    const sorted =
      kind === 'birth'
        ? fits.sort((a, b) => middleYear(a.one.cells, today) - middleYear(b.one.cells, today))
        : fits.sort((a, b) => b.guess.share - a.guess.share || a.one.at - b.one.at)
    const [first, second] = sorted
    const tooYoung =
      kind === 'birth' && first && today.slice(0, 4) < String(middleYear(first.one.cells, today) + 24)
    if (first) give(first.one, tooYoung ? 'hiredOn' : kind, tooYoung ? 0.6 : first.guess.share)
    if (second && kind === 'birth' && !has('hiredOn') && headless) give(second.one, 'hiredOn', 0.6)
  }
  if (headless)
    for (const kind of ['employment', 'rate', 'totalService', 'personnelNumber'] as const)
      giveBest(drafts, kind)
}

const filledIn = (draft: Draft) => draft.cells.filter((one) => one.text.trim() !== '').length

function giveBest(drafts: readonly Draft[], kind: ColumnKind): void {
  const fit = drafts.find(
    (one) => one.kind === null && one.guesses.some((guess) => guess.kind === kind && guess.share >= 0.7),
  )
  if (fit) give(fit, kind, 0.7)
}

function give(draft: Draft, kind: ColumnKind, share: number): void {
  const certainty = Math.round(share * 90) / 100
  Object.assign(draft, { kind, by: 'values', certainty })
  if (certainty < 0.7) draft.doubts.push('kind-unclear')
}

function numberColumn(drafts: readonly Draft[]): void {
  const first = drafts.find((one) => one.cells.length > 1)
  const numbers = first?.cells.map((one) => Number(one.text.replace(/[.)]$/u, '')))
  if (
    first &&
    numbers?.every(
      (one, index) => Number.isInteger(one) && (index === 0 || one === (numbers[index - 1] ?? 0) + 1),
    )
  ) {
    give(first, 'number', 1)
  }
}

/** People are born before they are hired: a list that says otherwise has its dates mixed up. */
function checkDates(drafts: readonly Draft[], today: Day): void {
  const birth = drafts.find((one) => one.kind === 'birth')
  const hired = drafts.find((one) => one.kind === 'hiredOn')
  if (!birth || !hired) return
  const [born, taken] = [middleYear(birth.cells, today), middleYear(hired.cells, today)]
  if (born > 0 && taken > 0 && born > taken) {
    birth.doubts.push('values-contradict-name')
    hired.doubts.push('values-contradict-name')
  }
}

function choose(drafts: readonly Draft[], sheet: string, choices: readonly ColumnChoice[]): void {
  for (const choice of choices.filter((one) => one.sheet === sheet)) {
    for (const one of drafts)
      if (one.kind === choice.kind && choice.kind && singleKinds.has(choice.kind)) one.kind = null
    const draft = drafts[choice.at]
    if (draft) Object.assign(draft, { kind: choice.kind, by: 'person', certainty: 1, doubts: [] })
  }
}
