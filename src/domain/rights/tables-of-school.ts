import { by, goes, nobody, stays, type TableClass, through } from './record-class.ts'

/** Papers, events, figures and journals of the organisation. */
export const tablesOfSchool = {
  organisations: {
    ...nobody,
    term: 'organisation',
    columns: {
      key: 'organisation_id',
      plain:
        'kind full_name short_name founder place address phone email site inn ogrn time_zone school_year corrections created_at',
    },
  },
  territory_organisations: {
    ...nobody,
    term: 'organisation',
    columns: { key: 'territory_id organisation_id' },
  },
  figures: {
    ...nobody,
    term: 'organisation',
    columns: { key: 'organisation_id', plain: 'figure on_day numerator denominator' },
  },
  files: {
    ...nobody,
    term: 'file',
    columns: { key: 'organisation_id id', plain: 'sha256 bytes media_type created_at', words: 'name' },
  },
  key_fingerprints: {
    ...nobody,
    term: 'organisation',
    columns: { secret: 'fingerprint', plain: 'name number' },
  },
  form_answers: {
    ...nobody,
    term: 'until-used',
    columns: { key: 'organisation_id key ordinal', secret: 'sent answer', plain: 'at' },
  },
  document_packages: {
    of: { kind: 'everybody' },
    erasure: goes,
    term: 'package',
    columns: {
      key: 'organisation_id id',
      person: 'person_id',
      plain: 'school_year state progress pdf created_at',
    },
  },
  documents: {
    of: { kind: 'everybody' },
    erasure: goes,
    term: 'package',
    columns: {
      key: 'organisation_id id package_id',
      file: 'file_id pdf_file_id',
      plain: 'place code title',
    },
  },
  papers: {
    of: { kind: 'named', column: 'named', columns: ['person_id'] },
    erasure: { kind: 'unsigned-goes' },
    term: 'order',
    columns: {
      key: 'organisation_id id mentorship_id replaces_id',
      person: 'person_id made_by_id entered_by_id',
      file: 'file_id pdf_file_id scan_file_id',
      identity: 'named',
      words: 'title given lapsed_because',
      work: 'kind school_year state pdf made_at number signed_on source in_force_from in_force_through lapsed_on',
    },
  },
  paper_mentorships: {
    ...nobody,
    term: 'order',
    columns: { key: 'organisation_id paper_id mentorship_id' },
  },
  paper_readers: {
    of: by('person_id'),
    erasure: stays('law'),
    term: 'order',
    columns: {
      key: 'organisation_id paper_id',
      person: 'person_id entered_by_id',
      work: 'must done_on source',
    },
  },
  events: {
    of: through('id', 'event_people', 'event_id'),
    erasure: stays('shared'),
    term: 'organisation',
    columns: {
      key: 'organisation_id id measure_id',
      person: 'entered_by_id',
      file: 'file_id',
      words: 'title decision material_link',
      work: 'kind subject on_day minutes_number entered_at dropped_on',
    },
  },
  event_people: {
    of: by('person_id'),
    erasure: goes,
    term: 'person',
    columns: { key: 'organisation_id event_id', person: 'person_id' },
  },
  bank_confirmations: {
    ...nobody,
    term: 'organisation',
    columns: { key: 'organisation_id id', person: 'person_id', plain: 'bank school_year on_day' },
  },
  bank_drafts: {
    of: { kind: 'everybody' },
    erasure: goes,
    term: 'draft',
    columns: { key: 'organisation_id id', person: 'people', plain: 'bank deed made_at' },
  },
  roadmaps: {
    ...nobody,
    term: 'organisation',
    columns: {
      key: 'organisation_id id',
      person: 'approved_by_id',
      plain: 'school_year columns made_on approved_on',
    },
  },
  roadmap_measures: {
    ...nobody,
    term: 'organisation',
    columns: {
      key: 'organisation_id id roadmap_id',
      plain:
        'code stage place title from_day through_day second_from_day second_through_day repeat optional executors result closed_by dropped_on approved',
    },
  },
  report_lines: {
    of: by('person_id'),
    erasure: goes,
    term: 'person',
    columns: {
      key: 'organisation_id',
      person: 'person_id subject',
      words: 'says',
      work: 'report school_year part saved_at',
    },
  },
  snapshots: {
    ...nobody,
    term: 'organisation',
    columns: {
      key: 'organisation_id id',
      person: 'made_by_id',
      plain: 'on_day school_year made_at name figures',
    },
  },
  thresholds: {
    ...nobody,
    term: 'organisation',
    columns: { key: 'organisation_id', person: 'set_by_id', plain: 'code amount from_day' },
  },
  pair_settings: {
    ...nobody,
    term: 'organisation',
    columns: {
      key: 'organisation_id',
      person: 'set_by_id',
      words: 'because',
      plain: 'version on_day settings',
    },
  },
  year_turns: {
    ...nobody,
    term: 'organisation',
    columns: { key: 'organisation_id', person: 'turned_by_id', plain: 'school_year turned_on' },
  },
  journal_heads: {
    ...nobody,
    term: 'trace',
    columns: { key: 'organisation_id', plain: 'number hash' },
  },
  journal_lines: {
    of: { kind: 'subjects', column: 'subjects', columns: ['person_id'] },
    erasure: stays('trace'),
    term: 'trace',
    columns: {
      key: 'organisation_id',
      person: 'person_id subjects',
      work: 'number at deed fact',
      plain: 'digest previous hash',
    },
  },
  journal_values: {
    of: through('number', 'journal_lines', 'number'),
    erasure: goes,
    term: 'value',
    columns: { key: 'organisation_id number', secret: 'salt', words: 'personal' },
  },
  personal_views: {
    of: { kind: 'array', column: 'person_ids', columns: ['viewer_id'] },
    erasure: stays('trace'),
    term: 'view',
    columns: {
      key: 'organisation_id id',
      person: 'viewer_id person_ids',
      work: 'at query way',
    },
  },
  erasures: {
    of: by('person_id'),
    erasure: stays('law'),
    term: 'act',
    columns: {
      key: 'organisation_id id',
      person: 'person_id entered_by_id',
      identity: 'said',
      work: 'number erased_at ground',
    },
  },
} as const satisfies Record<string, TableClass>
