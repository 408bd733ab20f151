import { menteesIn } from '#domain/mentorships/mentorship.ts'
import { missingEntries, topicsToMeasure } from '#domain/programmes/entry-measurement.ts'
import { liveMarks, type ProgrammeVersion } from '#domain/programmes/programme.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { stageOf } from '#domain/programmes/stage-of.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { markSentence } from '#pieces/programme-texts.ts'
import { More, SideSection } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Route, type RouteStep } from '#ui/work/history.tsx'
import type { ProgrammePage } from '../queries.ts'
import { programmeTexts as texts } from '../texts.ts'
import { shortNameOf } from './people.ts'

type SideProps = { readonly page: ProgrammePage; readonly version: ProgrammeVersion }

/** Who agrees in what order and where it lies now, the versions, the entry measurement. */
export function VersionSide({ page, version }: SideProps) {
  return (
    <>
      <SideSection title={texts.route}>
        <Route steps={stepsOf(page, version)} />
      </SideSection>
      <EntrySection page={page} version={version} />
      <VersionsSection page={page} version={version} />
      {version.marks.length > 0 && (
        <More summary={texts.marks}>
          <ul class="plain small">
            {version.marks.map((mark) => (
              <li>
                {longDay(mark.on)} — {markSentence(mark, (person) => shortNameOf(page, person))}
              </li>
            ))}
          </ul>
        </More>
      )}
    </>
  )
}

const order = ['proposed', 'agreed', 'seen_by_council', 'endorsed', 'approved'] as const
const acting = { proposer: 0, members: 1, council: 2, curator: 3, head: 4 } as const

function stepsOf(page: ProgrammePage, version: ProgrammeVersion): readonly RouteStep[] {
  const stage = stageOf(version, page.mentorship, page.hasCouncil)
  const now = stage.next === null ? order.length : acting[stage.next]
  const live = liveMarks(version)
  return order.flatMap((kind, at): RouteStep[] => {
    const said = live.filter((one) => one.kind === kind)
    if (kind === 'seen_by_council' && !page.hasCouncil && said.length === 0) return []
    const phase = at < now ? 'done' : at === now ? 'now' : 'ahead'
    const names = said.map(({ by, on }) => `${shortNameOf(page, by)}, ${longDay(on)}`)
    return [{ phase, who: texts.steps[kind], note: names.join('; ') || undefined }]
  })
}

function VersionsSection({ page, version }: SideProps) {
  const versions = page.programme?.versions ?? []
  if (versions.length < 2) return null
  return (
    <SideSection title={texts.versions}>
      <ul class="plain">
        {versions.map((one) => {
          const words = texts.versionLine(one.number, period(one.from, one.through))
          return (
            <li>
              {one.id === version.id ? <b>{words}</b> : <a href={`?version=${one.number}`}>{words}</a>}
              {one.because && <span class="sec"> · {one.because}</span>}
            </li>
          )
        })}
      </ul>
    </SideSection>
  )
}

function EntrySection({ page, version }: SideProps) {
  const { mentorship, measured, today, kind } = page
  const entries = measured.filter(({ moment }) => moment === 'entry')
  const missing = missingEntries(
    mentorship,
    version,
    entries.map(({ person }) => person),
    today,
  )
  return (
    <SideSection title={texts.entry}>
      {menteesIn(mentorship).map((member) => {
        const entry = entries.find(({ person }) => person === member.person)
        const lack = missing.find(({ person }) => person === member.person)
        const topics = topicsToMeasure(version, member).filter((code) => entry && code in entry.levels)
        const names = topicNames(topics, kind)
        return (
          <div class="prose">
            <p>
              <b>{shortNameOf(page, member.person)}</b> {entry && <State is="ok">{longDay(entry.on)}</State>}
              {lack && (
                <State is={lack.tooLate ? 'help' : 'wait'}>
                  {lack.tooLate ? texts.entryLate : texts.entryMissing(lack.until)}
                </State>
              )}
            </p>
            {entry && topics.length > 0 && (
              <ul>
                {topics.map((code, at) => (
                  <li>
                    {texts.levelLine(names[at] ?? '', entry.levels[code]!)}{' '}
                    <span class="sec">{texts.level(entry.levels[code]!)}</span>
                  </li>
                ))}
              </ul>
            )}
            {page.may.keep && lack && !lack.tooLate && (
              <p>
                <a href={`/programmes/${mentorship.id}/measure?person=${member.person}`}>
                  {texts.entryEnter}
                  <span class="vh">: {shortNameOf(page, member.person)}</span>
                </a>
              </p>
            )}
          </div>
        )
      })}
    </SideSection>
  )
}
