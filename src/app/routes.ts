import { routes as account } from '#features/account/routes.ts'
import { routes as alone } from '#features/alone/routes.ts'
import { routes as answers } from '#features/answers/routes.ts'
import { routes as approval } from '#features/approval/routes.ts'
import { routes as attention } from '#features/attention/routes.ts'
import { routes as backups } from '#features/backups/routes.ts'
import { routes as banks } from '#features/banks/routes.ts'
import { routes as changes } from '#features/changes/routes.ts'
import { routes as consents } from '#features/consents/routes.ts'

import { routes as documents } from '#features/documents/routes.ts'
import { routes as events } from '#features/events/routes.ts'
import { routes as founding } from '#features/founding/routes.ts'
import { routes as history } from '#features/history/routes.ts'
import { routes as impressions } from '#features/impressions/routes.ts'
import { routes as indicators } from '#features/indicators/routes.ts'
import { routes as letters } from '#features/letters/routes.ts'
import { routes as meetings } from '#features/meetings/routes.ts'
import { routes as mentorships } from '#features/mentorships/routes.ts'
import { routes as network } from '#features/network/routes.ts'
import { routes as organisation } from '#features/organisation/routes.ts'
import { routes as pairSettings } from '#features/pair-settings/routes.ts'
import { routes as pairYear } from '#features/pair-year/routes.ts'
import { routes as pairs } from '#features/pairs/routes.ts'
import { routes as papers } from '#features/papers/routes.ts'
import { routes as people } from '#features/people/routes.ts'
import { routes as programmes } from '#features/programmes/routes.ts'
import { routes as psychologistNotes } from '#features/psychologist-notes/routes.ts'
import { routes as reports } from '#features/reports/routes.ts'
import { routes as rights } from '#features/rights/routes.ts'
import { routes as roadmap } from '#features/roadmap/routes.ts'
import { routes as roles } from '#features/roles/routes.ts'
import type { Route } from '#features/route.ts'
import { routes as signIn } from '#features/sign-in/routes.ts'
import { routes as staff } from '#features/staff/routes.ts'
import { routes as surveys } from '#features/surveys/routes.ts'
import { routes as today } from '#features/today/routes.ts'
import { routes as wishes } from '#features/wishes/routes.ts'
import { routes as year } from '#features/year/routes.ts'

/** Every route of the program; the matrix test walks this list. */
export const routes: readonly Route[] = [
  ...signIn,
  ...account,
  ...founding,
  ...today,
  ...people,
  ...rights,
  ...staff,
  ...surveys,
  ...answers,
  ...psychologistNotes,
  ...banks,
  ...wishes,
  // before `/pairs/:mentee`
  ...pairYear,
  ...pairSettings,
  ...pairs,
  ...consents,
  ...changes,
  ...alone,
  ...mentorships,
  ...attention,
  ...programmes,
  ...impressions,
  ...meetings,
  ...documents,
  ...papers,
  ...approval,
  ...events,
  ...indicators,
  ...roadmap,
  ...reports,
  ...organisation,
  ...roles,
  ...year,
  ...history,
  ...letters,
  ...backups,
  ...network,
]

/** Pages that need no signing in, each for a reason; a public route that is not here fails the matrix test. */
export const publicPages: readonly string[] = [
  'get /',
  'get /sign-in',
  'post /sign-in',
  'post /code',
  'get /l/:token',
  'post /l/:token',
  'get /l/:token/stop',
  'post /l/:token/stop',
  'get /password',
  'post /password',
  'post /sign-out',
  // half-way in, or locked: who it is stands in the cookie, and nothing is shown but what to type
  'get /sign-in/code',
  'post /sign-in/code',
  'post /sign-in/lost',
  'get /unlock',
  'post /unlock',
  // of the account, before any organisation: each asks for the session itself, as /password does
  'post /account/seen',
  'get /account/password',
  'post /account/password',
  'get /account/prove',
  'post /account/prove',
  'get /account/second-factor',
  'post /account/second-factor',
  'post /account/second-factor/confirm',
  'post /account/second-factor/codes',
  'post /account/second-factor/drop',
  'get /found',
  'post /found',
  'get /found/people',
  'post /found/people',
  'get /found/check',
  'post /found/check',
  // a calendar program has no session: the address is the secret, and shows one person's meetings alone
  'get /calendar/:token',
  'get /network',
  'get /network/certificate',
]
