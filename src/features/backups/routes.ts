import { form, Refused, type Route, screen, type Visit } from '../route.ts'
import { backupsPage } from './backups.page.tsx'
import { askForCopy, noteRecoveryKey, takeRecoveryKey } from './keep-backups.ts'
import { keyPage } from './key.page.tsx'
import { showBackups } from './queries.ts'

const page = screen('/backups', {
  ask: showBackups,
  show: (shown, { services }, trouble) =>
    backupsPage(
      {
        ...shown,
        ...{ standing: services.backups?.standing(), now: services.now() },
        hasRoom: services.room?.().kind !== 'none',
      },
      trouble,
    ),
})

function backupsOf({ services: { backups } }: Visit) {
  if (!backups) throw new Refused({ reason: 'not-found' })
  return backups
}

export const routes: readonly Route[] = [
  page,
  form('/backups', {
    carryOut: askForCopy,
    onPage: page,
    after: (_value, visit) => {
      // the page says that it is being made, and looks again by itself
      backupsOf(visit)
        .makeNow()
        .catch(() => {})
      return '/backups'
    },
  }),
  form('/backups/key', {
    carryOut: takeRecoveryKey,
    onPage: page,
    input: (visit) => ({ organisations: backupsOf(visit).standing().organisations }),
    after: async (_value, visit) => ({ page: keyPage(await backupsOf(visit).renewKey()) }),
  }),
  form('/backups/key/noted', {
    carryOut: noteRecoveryKey,
    onPage: page,
    input: async (visit) => ({
      isRight: await backupsOf(visit).noteKey((visit.form.values.isRight ?? '').slice(0, 40)),
    }),
    after: () => '/backups',
  }),
]
