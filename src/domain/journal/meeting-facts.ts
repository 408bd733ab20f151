/** What happens between the people of a mentorship. What they wrote is no part of it, and neither is whose a note is. */
export type MeetingFact =
  | { readonly kind: 'meeting-slips-made'; readonly people: number }
  | ({ readonly kind: 'meeting-logged'; readonly meeting: string; readonly on: string } & OfPair)
  | ({ readonly kind: 'meeting-corrected'; readonly meeting: string } & OfPair)
  | ({ readonly kind: 'meeting-taken-back'; readonly meeting: string } & OfPair)
  | ({ readonly kind: 'meetings-confirmed'; readonly meetings: number } & OfPair)
  | ({ readonly kind: 'meetings-disputed'; readonly meetings: number } & OfPair)
  | ({ readonly kind: 'meeting-planned'; readonly meeting: string; readonly on: string } & OfPair)
  | ({ readonly kind: 'meeting-moved'; readonly meeting: string; readonly on: string } & OfPair)
  | ({ readonly kind: 'meeting-cancelled'; readonly meeting: string } & OfPair)
  | ({ readonly kind: 'lesson-observed'; readonly meeting: string } & OfPair)
  | ({ readonly kind: 'help-asked'; readonly request: string } & OfPair)
  | ({ readonly kind: 'help-answered'; readonly request: string } & OfPair)
  | ({ readonly kind: 'help-withdrawn'; readonly request: string } & OfPair)
  | { readonly kind: 'note-written' }
  | { readonly kind: 'note-dropped' }
  | { readonly kind: 'calendar-opened'; readonly person: string }
  | { readonly kind: 'calendar-closed'; readonly person: string }

type OfPair = { readonly mentorship: string; readonly mentor: string; readonly mentee: string }
