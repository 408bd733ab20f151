import { type BackupStanding, concernsOf } from '#domain/backups/standing.ts'
import type { Instant } from '#kit/instant.ts'
import { longMoment } from '#kit/russian/dates.ts'
import { concernText } from '#pieces/backup-texts.ts'
import { Note } from '#ui/blocks/head.tsx'
import { todayTexts as texts } from '../texts.ts'

export type CopiesNow = { readonly standing: BackupStanding; readonly now: Instant }

type CopiesNoteProps = { readonly copies: CopiesNow; readonly zone: string }

/** R-BAK-7. What is wrong with the copies, on the first page of whoever answers for them. */
export function CopiesNote({ copies: { standing, now }, zone }: CopiesNoteProps) {
  const concerns = concernsOf(standing, now)
  if (concerns.length === 0) return null
  return (
    <Note is="bad">
      {concerns.map((one) => (
        <p>{concernText(one, zone)}</p>
      ))}
      <p>
        <a href="/backups">{texts.copiesToRight}</a>
      </p>
    </Note>
  )
}

/** All is well: till when what was entered is safe. */
export function CopiesLine({ copies: { standing, now }, zone }: CopiesNoteProps) {
  if (concernsOf(standing, now).length > 0) return null
  const covered = standing.places.flatMap(({ coveredAt }) => coveredAt ?? [])
  const last = covered.toSorted().at(-1)
  return (
    <p class="small sec">
      <a href="/backups">{texts.copies}</a>
      {last && texts.coveredUntil(longMoment(last, zone))}
    </p>
  )
}
