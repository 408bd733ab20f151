import { menteesOfDesk, mentorsOfDesk } from '#domain/banks/banks-of-desk.ts'
import { findMentees, findMentors } from '#domain/banks/find-rows.ts'
import { writeTable } from '#outside/spreadsheets/write-table.ts'
import {
  menteeColumns,
  menteeRegister,
  mentorColumns,
  mentorRegister,
  type RegisterDesk,
} from '#pieces/register-texts.ts'
import type { Person } from '#store/people.ts'
import type { Answer } from '../route.ts'
import { menteeWords, mentorWords } from './parts/words-of.ts'
import type { MenteesExport, MentorsExport } from './queries.ts'
import { menteesTexts, mentorsTexts } from './texts.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** R-BNK-10. The list as it is looked at, in the ministry's columns; by whom and when it was taken stands in the log of
 *  views. */
export async function exportMentees(desk: MenteesExport): Promise<Answer> {
  const { rows, people } = menteesOfDesk(desk)
  const about = { words: menteeWords(people), consented: desk.consented }
  const only = findMentees(rows, desk.asked, about).filter((row) => desk.shown.has(row.person))
  const cells = menteeRegister<Person>(desk as RegisterDesk<Person>, only)
  return fileOf(menteesTexts.fileName(desk.today), menteesTexts.title, menteeColumns, cells)
}

/** Without a state asked for, the bank itself: those who are admitted. */
export async function exportMentors(desk: MentorsExport): Promise<Answer> {
  const { rows, people } = mentorsOfDesk(desk)
  const about = { words: mentorWords(people), consented: desk.consented }
  const only = findMentors(rows, desk.asked, about).filter(
    (row) =>
      desk.shown.has(row.person) &&
      (desk.asked.state !== '' || row.state === 'admitted' || row.state === 'suspended'),
  )
  const cells = mentorRegister<Person>(desk as RegisterDesk<Person>, only)
  return fileOf(mentorsTexts.fileName(desk.today), mentorsTexts.title, mentorColumns, cells)
}

async function fileOf(
  file: string,
  sheet: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Answer> {
  const bytes = await writeTable({
    sheets: [{ name: sheet, columns: columns.map((title) => ({ title })), rows }],
  })
  return { file: { name: file, mediaType: xlsx, bytes } }
}
