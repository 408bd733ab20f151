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
import type { Indicator } from './indicator.ts'
import { involvement, participants, shareOfTeachers } from './participation.ts'

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
]
