import { Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Dialog, DialogLink } from '#ui/blocks/dialog.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Figs, Tally } from '#ui/blocks/figures.tsx'
import { Block, Head, Note, TwoCols } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Progress } from '#ui/blocks/progress.tsx'
import { Island } from '#ui/island.tsx'
import { Counter } from '../islands/counter.island.tsx'

export function states(step: number) {
  return (
    <>
      <Head
        title="Загрузка сотрудников"
        lead="«тарификация_ноябрь.xlsx», лист «Педагоги», 84 строки."
        actions={
          <>
            <DialogLink href="/delete" dialog="question">
              Удалить список
            </DialogLink>
            <ButtonLink href="/work">Сверить список</ButtonLink>
          </>
        }
      />
      {step < 3 && <Progress label="Читаем список." done={step * 40} total={120} page="/states" />}
      <Figs
        figures={[
          { number: 4, state: { is: 'ok', word: 'добавим' } },
          { number: 9, state: { is: 'wait', word: 'обновим' } },
          { number: 3, of: 'из 84', state: { is: 'bad', word: 'не примем' } },
          { number: 68, sentence: 'не изменятся' },
        ]}
      />
      <Tally
        items={[
          { is: 'ok', count: 22, word: 'в порядке' },
          { is: 'help', count: 4, word: 'нужна помощь' },
          { is: 'early', count: 5, word: 'рано судить: прошло меньше трёх недель' },
        ]}
      />
      <Block id="empty" title="Анкеты" aside="ещё не разосланы">
        <Empty
          title="Анкет пока нет"
          why="Анкеты ещё не разосланы. Обычно это делают до 20 сентября."
          action={
            <ButtonLink href="/work" look="second">
              Разослать анкеты
            </ButtonLink>
          }
        />
      </Block>
      <Block id="notes" title="Заметки">
        <TwoCols>
          <Note is="help">
            <p>Письма никуда не уйдут: почта не настроена.</p>
          </Note>
          <Note is="ok">
            <p>Согласия получены от всех.</p>
          </Note>
        </TwoCols>
        <KeyValues
          rows={[
            { key: 'Основание', value: 'Приказ № 214' },
            { key: 'Срок', value: 'до 31 августа 2027 г.' },
          ]}
        />
        <Buttons>
          <Button look="danger" type="button">
            Удалить черновик
          </Button>
          <Button look="second" slim type="button">
            Скачать XLSX
          </Button>
        </Buttons>
      </Block>
      <Island of={Counter} name="counter" props={{ from: 5 }} />
      <Dialog id="question" title="Удалить список?">
        <p>Вернуть его нельзя, сотрудники останутся.</p>
        <form method="dialog">
          <Buttons>
            <Button>Удалить список</Button>
            <Button look="quiet">Оставить список</Button>
          </Buttons>
        </form>
      </Dialog>
    </>
  )
}
