import { by, goes, nobody, stays, type TableClass, through } from './record-class.ts'

const pair = through('mentorship_id', 'mentorship_members', 'mentorship_id')

/** Whom the program proposed, who would like to work with whom, and what goes on between a mentor and a mentee. */
export const tablesOfPairs = {
  wish_rounds: {
    ...nobody,
    term: 'organisation',
    columns: {
      key: 'organisation_id id',
      person: 'person_id',
      plain: 'number from_day through_day closed_on created_at',
    },
  },
  wish_askings: {
    of: by('person_id'),
    erasure: goes,
    term: 'wish',
    columns: {
      key: 'organisation_id id round_id',
      person: 'person_id',
      work: 'asked_on answered_on',
    },
  },
  // what others marked about somebody is never that person's to know (R-WSH-4)
  wishes: {
    of: by('person_id'),
    erasure: goes,
    about: 'about_id',
    term: 'wish',
    columns: {
      key: 'organisation_id',
      person: 'person_id about_id',
      work: 'side mark marked_on round taken_back',
    },
  },
  kept_proposals: {
    ...nobody,
    term: 'organisation',
    columns: {
      key: 'organisation_id id',
      plain:
        'on_day occasion weights policy levels asked served worst total certificate price_served price_worst price_total',
    },
  },
  kept_proposal_lines: {
    of: by('mentee_id', 'mentor_id', 'chosen_mentor_id'),
    erasure: goes,
    term: 'person',
    columns: {
      key: 'organisation_id kept_proposal_id',
      person: 'mentee_id mentor_id chosen_mentor_id',
      work: 'score chosen_score',
    },
  },
  mentorships: {
    of: through('id', 'mentorship_members', 'mentorship_id'),
    erasure: stays('shared', {
      reason: '',
      dropped_because: null,
      ended_because: null,
    }),
    term: 'pair',
    columns: {
      key: 'organisation_id id reverse_of_id succeeds_id',
      words: 'reason basis_because dropped_because ended_because',
      work: 'form format types mode from_day through_day basis made_on asked_on dropped_on ended_on ended_way ended_by ended_entered_at',
    },
  },
  mentorship_members: {
    of: by('person_id'),
    erasure: stays('shared', { topics: '[]' }),
    term: 'person',
    columns: {
      key: 'organisation_id mentorship_id',
      person: 'person_id',
      work: 'side topics from_day through_day',
    },
  },
  mentorship_pauses: {
    of: pair,
    erasure: stays('shared', { because: '' }),
    term: 'pair',
    columns: {
      key: 'organisation_id id mentorship_id',
      person: 'entered_by_id',
      words: 'because',
      work: 'from_day through_day',
    },
  },
  change_requests: {
    of: by('person_id'),
    erasure: goes,
    term: 'pair',
    columns: {
      key: 'organisation_id id mentorship_id',
      person: 'person_id entered_by_id',
      words: 'private_reason',
      work: 'kind wished_on asked_on source settled_on settled_as',
    },
  },
  consents: {
    of: by('person_id'),
    erasure: stays('law', { private_reason: null }),
    term: 'order',
    columns: {
      key: 'organisation_id id mentorship_id',
      person: 'person_id entered_by_id',
      file: 'scan_file_id',
      words: 'wording private_reason',
      work: 'answer on_day source entered_at withdrawn_on withdrawn_source',
    },
  },
  meetings: {
    of: pair,
    erasure: stays('shared', { subject: '', outcome: '', place: '', cancelled_because: null }),
    term: 'pair',
    columns: {
      key: 'organisation_id id mentorship_id',
      person: 'planned_by_id entered_by_id',
      words: 'subject place outcome cancelled_because',
      work: 'kind mode topics plan_row planned_on planned_at held_on minutes worth cancelled_on sequence entered_at source created_at',
    },
  },
  meeting_confirmations: {
    of: by('person_id'),
    erasure: stays('shared'),
    term: 'person',
    columns: {
      key: 'organisation_id meeting_id',
      person: 'person_id entered_by_id',
      work: 'answer worth on_day source',
    },
  },
  observations: {
    of: through('meeting_id', 'meetings'),
    erasure: goes,
    term: 'pair',
    columns: {
      key: 'organisation_id meeting_id',
      words: 'lesson strengths advice agreed',
      work: 'seen talked_on',
    },
  },
  help_requests: {
    of: pair,
    erasure: goes,
    term: 'pair',
    columns: {
      key: 'organisation_id id mentorship_id meeting_id',
      person: 'person_id answered_by_id',
      words: 'says answer',
      work: 'asked_at answered_at withdrawn_at',
    },
  },
  private_notes: {
    of: by('person_id'),
    erasure: goes,
    term: 'pair',
    columns: {
      key: 'organisation_id id mentorship_id',
      person: 'person_id',
      words: 'says',
      work: 'written_at',
    },
  },
  shared_notes: {
    of: pair,
    erasure: goes,
    term: 'pair',
    columns: {
      key: 'organisation_id id mentorship_id',
      person: 'person_id',
      words: 'says',
      work: 'written_at',
    },
  },
  measurements: {
    of: by('person_id'),
    erasure: goes,
    term: 'pair',
    columns: {
      key: 'organisation_id id mentorship_id',
      person: 'person_id entered_by_id',
      work: 'moment on_day levels source',
    },
  },
  programme_versions: {
    of: pair,
    erasure: goes,
    term: 'pair',
    columns: {
      key: 'organisation_id id mentorship_id',
      person: 'created_by_id',
      words: 'content because',
      work: 'number from_day through_day created_at saved_at',
    },
  },
  programme_marks: {
    of: by('person_id'),
    erasure: stays('shared', { remark: null }),
    term: 'pair',
    columns: {
      key: 'organisation_id id version_id',
      person: 'person_id entered_by_id',
      words: 'remark',
      work: 'mark on_day source at',
    },
  },
} as const satisfies Record<string, TableClass>
