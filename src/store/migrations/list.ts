import type { Migration } from '../migrate.ts'
import { statements as accounts } from './0001-accounts-sessions-links.ts'
import { statements as organisations } from './0002-organisations.ts'
import { statements as people } from './0003-people-and-roles.ts'
import { statements as journal } from './0004-journal.ts'
import { statements as letters } from './0005-letters-and-files.ts'
import { statements as imports } from './0006-staff-imports.ts'
import { statements as pairs } from './0007-needs-and-pairs.ts'
import { statements as documents } from './0008-document-packages.ts'
import { statements as figures } from './0009-figures-above.ts'
import { statements as jobs } from './0010-job-queue.ts'
import { statements as held } from './0011-held-by-tables.ts'
import { statements as asked } from './0012-asked-often.ts'
import { statements as answerLinks } from './0013-answer-links.ts'
import { statements as surveys } from './0014-surveys.ts'
import { statements as banks } from './0015-banks.ts'
import { statements as mentorships } from './0016-mentorships.ts'
import { statements as programmes } from './0017-programmes.ts'
import { statements as papers } from './0018-papers.ts'
import { statements as meetings } from './0019-meetings.ts'
import { statements as events } from './0020-events.ts'
import { statements as changes } from './0021-changes.ts'
import { statements as impressions } from './0022-impressions.ts'
import { statements as attention } from './0023-attention.ts'
import { statements as roadmaps } from './0024-roadmaps.ts'
import { statements as reports } from './0025-reports.ts'
import { statements as whoIsWho } from './0028-who-is-who.ts'
import { statements as rights } from './0029-rights-of-people.ts'
import { statements as sealedNotes } from './0030-sealed-notes.ts'
import { statements as formAnswers } from './0031-form-answers.ts'
import { statements as termsOfViews } from './0032-terms-of-views.ts'
import { statements as wishes } from './0033-wishes.ts'
import { statements as pairSettings } from './0034-pair-settings.ts'
import { statements as keptProposals } from './0035-kept-proposals.ts'
import { statements as wishesByRound } from './0036-wishes-by-round.ts'

/** Numbered, forward only, one reason each, run at start. */
export const migrations: readonly Migration[] = [
  { name: '0001-accounts-sessions-links', statements: accounts },
  { name: '0002-organisations', statements: organisations },
  { name: '0003-people-and-roles', statements: people },
  { name: '0004-journal', statements: journal },
  { name: '0005-letters-and-files', statements: letters },
  { name: '0006-staff-imports', statements: imports },
  { name: '0007-needs-and-pairs', statements: pairs },
  { name: '0008-document-packages', statements: documents },
  { name: '0009-figures-above', statements: figures },
  { name: '0010-job-queue', statements: jobs },
  { name: '0011-held-by-tables', statements: held },
  { name: '0012-asked-often', statements: asked },
  { name: '0013-answer-links', statements: answerLinks },
  { name: '0014-surveys', statements: surveys },
  { name: '0015-banks', statements: banks },
  { name: '0016-mentorships', statements: mentorships },
  { name: '0017-programmes', statements: programmes },
  { name: '0018-papers', statements: papers },
  { name: '0019-meetings', statements: meetings },
  { name: '0020-events', statements: events },
  { name: '0021-changes', statements: changes },
  { name: '0022-impressions', statements: impressions },
  { name: '0023-attention', statements: attention },
  { name: '0024-roadmaps', statements: roadmaps },
  { name: '0025-reports', statements: reports },
  { name: '0028-who-is-who', statements: whoIsWho },
  { name: '0029-rights-of-people', statements: rights },
  { name: '0030-sealed-notes', statements: sealedNotes },
  { name: '0031-form-answers', statements: formAnswers },
  { name: '0032-terms-of-views', statements: termsOfViews },
  { name: '0033-wishes', statements: wishes },
  { name: '0034-pair-settings', statements: pairSettings },
  { name: '0035-kept-proposals', statements: keptProposals },
  { name: '0036-wishes-by-round', statements: wishesByRound },
]
