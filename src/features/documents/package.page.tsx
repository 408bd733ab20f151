import { normsToCheck } from '#domain/documents/norms.ts'
import { longMoment } from '#kit/russian/dates.ts'
import type { KeptDocument } from '#store/document-packages.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
import { type Download, Downloads } from '#ui/blocks/documents.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Progress } from '#ui/blocks/progress.tsx'
import type { Page } from '../route.ts'
import type { PackagePage } from './queries.ts'
import { documentTexts as texts } from './texts.ts'

/** The package: made, or being made; each file as Word and, where it can be, PDF. */
export function packagePage(shown: PackagePage): Page {
  const { made, zone } = shown
  const title = texts.packageOf(longMoment(made.createdAt, zone))
  if (made.state === 'making') {
    return {
      title: texts.making,
      width: 'narrow',
      refreshSeconds: 1,
      body: (
        <>
          <Crumb href="/documents">{texts.title}</Crumb>
          <Head title={texts.making} />
          <Progress label={texts.making} done={made.progress} total={100} page={`/documents/${made.id}`} />
        </>
      ),
    }
  }
  if (made.state === 'failed') return failedPage(shown)
  return { title, body: <Made shown={shown} title={title} /> }
}

function failedPage({ mayMake }: PackagePage): Page {
  const again = mayMake && <ActionButton action={{ label: texts.makeAnew, post: '/documents' }} />
  return {
    title: texts.failedTitle,
    width: 'narrow',
    body: (
      <>
        <Crumb href="/documents">{texts.title}</Crumb>
        <Head title={texts.failedTitle} lead={texts.failedWhy} actions={again} />
      </>
    ),
  }
}

function Made({ shown, title }: { readonly shown: PackagePage; readonly title: string }) {
  const { made, documents, mayMake } = shown
  const address = `/documents/${made.id}`
  return (
    <>
      <Crumb href="/documents">{texts.title}</Crumb>
      <Head
        title={title}
        lead={texts.madeLead(documents.length)}
        actions={
          <>
            <ButtonLink href={`${address}/all`}>{texts.downloadAll}</ButtonLink>
            {mayMake && <ActionButton action={{ label: texts.makeAnew, post: '/documents' }} look="second" />}
          </>
        }
      />
      {texts.pdf[made.pdf] && (
        <Note is={made.pdf === 'waiting' ? undefined : 'help'}>
          <p>{texts.pdf[made.pdf]}</p>
        </Note>
      )}
      {groupsOf(documents).map(({ id, name, items, byName }) => (
        <Block id={id} title={name} aside={String(items.length)}>
          <Downloads files={items.map((item) => fileOf(item, address, byName))} inColumns={byName} />
        </Block>
      ))}
      <Block id="next" title={texts.next}>
        <div class="prose">
          <ol>
            {texts.nextSteps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </div>
      </Block>
      <Norms documents={documents} />
    </>
  )
}

/** R-DOC-14. Once for the package: what rests on norms that nobody has checked against the official text. */
function Norms({ documents }: { readonly documents: readonly KeptDocument[] }) {
  const norms = normsToCheck(documents.map((one) => one.code))
  if (norms.length === 0) return null
  return (
    <Block id="norms" title={texts.norms} aside={String(norms.length)}>
      <div class="prose">
        <p>{texts.normsLead}</p>
        <ul>
          {norms.map(({ title, says, statusWords }) => (
            <li>
              <b>{title}.</b> {says} <span class="small sec">{texts.normStatus(statusWords)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Block>
  )
}

/** Under a heading that says what it is (`byName`), a document is called by whose it is. */
function fileOf(document: KeptDocument, address: string, byName: boolean): Download {
  const { id, title, name, bytes, pdf } = document
  const [kind, whose] = byName ? partsOf(title) : ['', title]
  return {
    href: `${address}/${id}/docx`,
    name,
    title: (
      <>
        {kind && <span class="vh">{kind} </span>}
        {whose}
      </>
    ),
    about: (
      <>
        {texts.file('DOCX', bytes)}
        {pdf && (
          <>
            {' · '}
            <a href={`${address}/${id}/pdf`} download={pdf.name}>
              {texts.pdfOf}
              <span class="vh">: {title}</span>
            </a>
          </>
        )}
      </>
    ),
  }
}

/** «Согласие наставника: Муравьёва А. С.» in two: what it is, and whose. */
function partsOf(title: string): readonly [kind: string, whose: string] {
  const at = title.indexOf(': ')
  return at < 0 ? ['', title] : [title.slice(0, at + 1), title.slice(at + 2)]
}

/** Acts one by one; consents and programmes, one a person or a pair, by their kind. */
function groupsOf(documents: readonly KeptDocument[]) {
  const kinds = Object.entries(texts.groups).map(([code, name]) => ({
    id: code,
    name,
    items: documents.filter((one) => one.code === code),
    byName: true,
  }))
  const acts = documents.filter((one) => !(one.code in texts.groups))
  return [{ id: 'acts', name: texts.acts, items: acts, byName: false }, ...kinds].filter(
    ({ items }) => items.length > 0,
  )
}
