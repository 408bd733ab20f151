import { longMoment } from '#kit/russian/dates.ts'
import type { KeptDocument } from '#store/document-packages.ts'
import { ActionButton, ButtonLink } from '#ui/blocks/actions.tsx'
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
  return { title, body: <Made shown={shown} title={title} /> }
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
      {groupsOf(documents).map(({ id, name, items }) => (
        <Block id={id} title={name} aside={String(items.length)}>
          <ul class="dl">
            {items.map((item) => (
              <Line document={item} address={address} />
            ))}
          </ul>
        </Block>
      ))}
      <Block id="next" title={texts.next}>
        <ol class="prose">
          {texts.nextSteps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Block>
    </>
  )
}

function Line({ document, address }: { readonly document: KeptDocument; readonly address: string }) {
  const { id, title, name, bytes, pdf } = document
  return (
    <li>
      <a href={`${address}/${id}/docx`} download={name}>
        {title}
      </a>
      <span>
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
      </span>
    </li>
  )
}

function groupsOf(documents: readonly KeptDocument[]) {
  const isConsent = (one: KeptDocument) => one.code.includes('consent')
  const isProgramme = (one: KeptDocument) => one.code === 'programme'
  return [
    {
      id: 'acts',
      name: texts.groups.acts,
      items: documents.filter((one) => !isConsent(one) && !isProgramme(one)),
    },
    { id: 'consents', name: texts.groups.consents, items: documents.filter(isConsent) },
    { id: 'programmes', name: texts.groups.programmes, items: documents.filter(isProgramme) },
  ].filter((group) => group.items.length > 0)
}
