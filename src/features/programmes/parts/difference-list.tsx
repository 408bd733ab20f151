import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { VersionText } from '#domain/programmes/check-content.ts'
import { differences } from '#domain/programmes/differences.ts'
import { needsNewPapers } from '#domain/programmes/next-version.ts'
import { differenceTexts } from '#pieces/programme-texts.ts'
import { Block, More, Note } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import { programmeTexts as texts } from '../texts.ts'

type DifferenceProps = {
  readonly before: VersionText & { readonly number: number }
  readonly after: VersionText
  readonly because: string
  readonly kind: OrganisationKind
}

/** R-PRG-8. What a version says otherwise: in sentences, and side by side. */
export function DifferenceList({ before, after, because, kind }: DifferenceProps) {
  const all = differences(before, after).map((one) => differenceTexts(one, kind))
  const title = texts.differences(before.number)
  return (
    <Block id="differences" title={title} aside={because}>
      {needsNewPapers(before, after) && <Note is="help">{texts.newPapers}</Note>}
      {all.length === 0 ? (
        <p class="sec">{texts.noDifferences}</p>
      ) : (
        <>
          <div class="prose">
            <ul>
              {all.map(({ sentence }) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </div>
          <More summary={texts.sideBySide}>
            <Table
              caption={title}
              rows={all.filter((one) => one.before !== '' || one.after !== '')}
              columns={[
                { title: texts.before, cell: (one) => one.before },
                { title: texts.after, cell: (one) => one.after },
              ]}
            />
          </More>
        </>
      )}
    </Block>
  )
}
