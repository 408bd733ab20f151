import { describe, expect, it } from 'vitest'
import { deeds, may, policy } from './policy.ts'
import { isOrganisationRole, organisationRoles, roles } from './role.ts'

describe('R-ACC-1 who may do what', () => {
  it('is this and nothing else: whoever changes it changes it here too', () => {
    const table = deeds.map((deed) => `${deed}: ${policy[deed].join(' ')}`)
    expect(table).toMatchInlineSnapshot(`
      [
        "organisation.found: founder",
        "organisation.read: head deputy_head curator sysadmin hr_specialist",
        "organisation.edit: head curator sysadmin",
        "desk.read: self",
        "roles.read: head deputy_head curator council psychologist trade_union hr_specialist sysadmin mentor mentee",
        "role.assign: head curator sysadmin",
        "person.read: head deputy_head curator hr_specialist sysadmin",
        "person.edit: curator hr_specialist",
        "person.leave: head curator hr_specialist",
        "link.issue: head curator sysadmin",
        "staff.import: curator hr_specialist",
        "staff.read-list: job",
        "category.decide: curator",
        "pair.read: head deputy_head curator",
        "pair.correct: curator",
        "pair.tune: curator",
        "package.read: head deputy_head curator",
        "package.make: head curator",
        "package.write: job",
        "history.read: head curator",
        "journal.verify: head curator sysadmin",
        "record.give: head hr_specialist curator",
        "record.erase: head hr_specialist",
        "erasure.finish: job",
        "term.end: job",
        "night.work: job",
        "record.views: head hr_specialist sysadmin",
        "letters.read: sysadmin",
        "letters.send: job",
        "self.read: self",
        "self.answer: self",
        "mentors.browse: self",
        "backup.read: head sysadmin",
        "backup.keep: sysadmin",
        "survey.read: head deputy_head curator",
        "survey.run: curator",
        "survey.remind: job",
        "wishes.remind: job",
        "sensitive.read: psychologist",
        "confidence.read: psychologist",
        "confidence.keep: psychologist",
        "bank.read: head deputy_head curator council",
        "bank.keep: curator",
        "mentor.admit: curator council",
        "mentorship.read: head deputy_head curator council",
        "mentorship.form: curator",
        "attention.read: head deputy_head curator",
        "attention.tune: head curator",
        "task.put-off: self",
        "digest.write: job",
        "change.read: curator",
        "change.keep: curator",
        "alone.read: head deputy_head curator psychologist",
        "alone.support: psychologist",
        "programme.read: head deputy_head curator council",
        "programme.keep: curator",
        "programme.review: council",
        "programme.endorse: curator",
        "programme.approve: head",
        "measurement.read: head deputy_head curator",
        "measurement.keep: curator",
        "impression.read: head deputy_head curator",
        "impression.keep: curator",
        "meeting.own: self",
        "meeting.log: self",
        "meeting.read: head deputy_head curator",
        "meeting.enter: curator",
        "report.read: head deputy_head curator",
        "report.keep: curator",
        "paper.read: head deputy_head curator hr_specialist",
        "paper.keep: curator hr_specialist",
        "paper.sign: head",
        "paper.print: job",
        "event.read: head deputy_head curator council psychologist",
        "event.keep: curator",
        "support.note: psychologist",
        "indicator.read: head deputy_head curator",
        "snapshot.save: curator",
        "roadmap.read: account",
        "roadmap.keep: curator",
        "roadmap.approve: head",
        "account.keep: account",
        "access.end: head curator sysadmin",
        "access.let-in: job",
        "factor.reset: head curator sysadmin",
        "year.read: head deputy_head curator",
        "year.turn: head curator",
      ]
    `)
  })
  it('is granted by any one of several roles', () => {
    expect(may(['mentee', 'curator'], 'staff.import')).toBe(true)
    expect(may(['mentor', 'mentee'], 'staff.import')).toBe(false)
  })
  it('is granted to nobody by default', () => {
    for (const deed of deeds) expect(may([], deed)).toBe(false)
  })
  it('keeps apart roles, the founder, the jobs and what one does for oneself', () => {
    for (const deed of deeds) {
      const acting: readonly string[] = policy[deed]
      const alone = acting.filter((one) => one === 'job' || one === 'founder' || one === 'self')
      expect(alone.length === 0 || acting.length === 1, deed).toBe(true)
    }
  })
  it('leaves every deed to somebody, and every role of an organisation something', () => {
    for (const deed of deeds) expect(policy[deed].length, deed).toBeGreaterThan(0)
    for (const role of organisationRoles)
      expect(
        deeds.filter((deed) => may([role], deed)),
        role,
      ).not.toEqual([])
  })
  it('gives nothing inside an organisation to the bodies above and outside it', () => {
    const above = roles.filter((role) => !isOrganisationRole(role))
    expect(above.length).toBeGreaterThan(0)
    for (const role of above)
      expect(
        deeds.filter((deed) => may([role], deed)),
        role,
      ).toEqual([])
  })
})
