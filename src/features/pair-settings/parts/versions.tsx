import { usualSettings } from '#domain/needs/pair-settings.ts'
import { settingsChanges } from '#domain/needs/settings-changes.ts'
import { longDay } from '#kit/russian/dates.ts'
import { settingsChangedText } from '#pieces/pair-settings-texts.ts'
import rules from '#reference/matching/category_rules.json' with { type: 'json' }
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, More } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { SettingsDesk } from '../queries.ts'
import { settingsTexts as texts } from '../texts.ts'

type Norm = { readonly title: string; readonly source: string; readonly verified: string }

const norms: readonly Norm[] = [
  ...rules.rules
    .filter(({ id }) => Object.hasOwn(texts.normTitles, id))
    .map(({ id, basis, verified }) => ({ title: texts.normTitles[id]!, source: basis, verified })),
  { title: texts.categoryTerm, source: texts.categorySource, verified: texts.fromMemory },
  { title: texts.groupMost, source: texts.groupSource, verified: texts.fromMemory },
]

/** Thresholds that a document sets: shown with where they come from, and not to be changed here. */
export function Norms() {
  return (
    <More summary={texts.norms}>
      <Table
        caption={texts.normsCaption}
        rows={norms}
        columns={[
          { title: texts.normWhat, kind: 'head', cell: (one) => one.title },
          { title: texts.normSource, cell: (one) => one.source },
          { title: texts.normVerified, cell: (one) => one.verified },
        ]}
      />
    </More>
  )
}

type VersionsProps = { readonly desk: SettingsDesk; readonly names: (person: string) => string }

/** R-PST-3. Every version that was, the latest first, and what each changed. */
export function Versions({ desk, names }: VersionsProps) {
  const rows = desk.versions.map((one, at) => ({
    ...one,
    changes: settingsChanges(desk.versions[at - 1]?.settings ?? usualSettings, one.settings),
  }))
  if (rows.length === 0) return null
  return (
    <Block id="versions" title={texts.versions}>
      <Table
        caption={texts.versionsCaption}
        rows={rows.toReversed()}
        columns={[
          { title: texts.version, kind: 'head', cell: ({ settings }) => String(settings.version) },
          { title: texts.when, kind: 'short', cell: ({ on }) => longDay(on) },
          { title: texts.who, cell: ({ by }) => names(by) },
          {
            title: texts.what,
            cell: ({ changes, because }) => (
              <>
                {settingsChangedText(changes)}
                {because && <span class="sec"> {because}</span>}
              </>
            ),
          },
          {
            title: texts.look,
            label: null,
            cell: ({ settings: { version } }) => (
              <ButtonLink
                href={`/pairs/settings?version=${version}`}
                look="quiet"
                slim
                about={texts.lookAbout(version)}
              >
                {texts.look}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Block>
  )
}
