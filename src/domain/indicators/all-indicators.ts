import {
  menteeCoverage,
  menteesTotal,
  mentorLoad,
  mentorsTotal,
  pairsTotal,
  shareOfBeginners,
  shareOfYoung,
  youngWithoutMentor,
} from './coverage.ts'
import { closedDeficits, growthOfCompetence, newCategories, publications } from './growth.ts'
import type { Indicator } from './indicator.ts'
import { meetingsPerPair } from './meetings.ts'
import { mentorsTrained, outsidePairs, partners, practices, roadmapDone } from './organisation.ts'
import { consentsComplete, paidMentors } from './papers.ts'
import { involvement, participants, shareOfTeachers } from './participation.ts'
import { earlyTerminated, individualProgrammes, planRowsOnTime, programmesCompleted } from './programmes.ts'
import { jobSatisfaction, menteesSatisfied, mentorsSatisfied, ownWorks, wantToStay } from './satisfaction.ts'
import { adaptationTime, everybodyLeft, retentionAfter } from './staff.ts'

/** Every indicator of `reference/indicators.json`, under its code there. */
export const allIndicators: readonly Indicator[] = [
  { code: 'share_teachers_in_mentoring', count: shareOfTeachers },
  { code: 'involvement', count: involvement },
  { code: 'statistics_participants', count: participants },
  { code: 'share_young_supported', count: shareOfYoung },
  { code: 'r145_young_mentees', count: shareOfBeginners },
  { code: 'op_mentee_coverage', count: menteeCoverage },
  { code: 'op_young_without_mentor', count: youngWithoutMentor },
  { code: 'op_pairs_total', count: pairsTotal },
  { code: 'op_mentors_total', count: mentorsTotal },
  { code: 'op_mentees_total', count: menteesTotal },
  { code: 'op_mentor_load', count: mentorLoad },
  { code: 'individual_programmes', count: individualProgrammes },
  { code: 'op_programmes_on_time', count: planRowsOnTime },
  { code: 'op_programmes_completed', count: programmesCompleted },
  { code: 'op_early_terminated', count: earlyTerminated },
  { code: 'op_meetings_per_pair', count: meetingsPerPair },
  { code: 'op_consents_complete', count: consentsComplete },
  { code: 'op_paid_mentors', count: paidMentors },
  { code: 'op_mentors_trained', count: mentorsTrained },
  { code: 'op_practices', count: practices },
  { code: 'op_roadmap_done', count: roadmapDone },
  { code: 'retention_young_1', count: retentionAfter(1) },
  { code: 'retention_young_2', count: retentionAfter(2) },
  { code: 'retention_young_3', count: retentionAfter(3) },
  { code: 'left_all', count: everybodyLeft },
  { code: 'adaptation_time', count: adaptationTime },
  { code: 'mastery_categories', count: newCategories },
  { code: 'mastery_publications', count: publications },
  { code: 'r145_sat_mentees', count: menteesSatisfied },
  { code: 'r145_sat_mentors', count: mentorsSatisfied },
  { code: 'r145_tt_want_to_stay', count: wantToStay },
  { code: 'r145_tt_job_satisfaction', count: jobSatisfaction },
  { code: 'r145_tt_publications', count: ownWorks },
  { code: 'op_deficits_closed', count: closedDeficits },
  { code: 'competence_growth', count: growthOfCompetence },
  { code: 'open_partners', count: partners },
  { code: 'open_outside_pairs', count: outsidePairs },
]
