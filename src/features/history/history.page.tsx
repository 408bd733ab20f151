import { HistoryOf } from '#pieces/history-of.tsx'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Head } from '#ui/blocks/head.tsx'
import type { Page } from '../route.ts'
import type { HistoryPage } from './queries.ts'

const texts = {
  title: 'История',
  lead: 'Кто, когда и что сделал. Строки только добавляются: исправить или убрать их нельзя.',
  older: 'Показать более ранние',
  check: 'Проверить журнал',
}

export function historyPage({ lines, names, zone, older }: HistoryPage): Page {
  return {
    title: texts.title,
    body: (
      <>
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={
            <ButtonLink href="/history/check" look="second">
              {texts.check}
            </ButtonLink>
          }
        />
        <HistoryOf lines={lines} names={names} zone={zone} />
        {older && (
          <p>
            <a href={`/history?before=${older}`}>{texts.older}</a>
          </p>
        )}
      </>
    ),
  }
}
