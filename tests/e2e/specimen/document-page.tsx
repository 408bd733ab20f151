import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Desk, Downloads, Fact, Gap, Sources } from '#ui/blocks/documents.tsx'
import { Block, Cols, Crumb, Head, SideSection } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { Route } from '#ui/work/history.tsx'

export function documents() {
  const side = (
    <>
      <SideSection title="Чего не хватает">
        <TextField
          name="number"
          label="Номер приказа"
          hint="Следующий свободный: 287-л"
          width="s"
          errors={{}}
          values={{}}
        />
      </SideSection>
      <SideSection title="Маршрут подписи">
        <Route
          steps={[
            {
              phase: 'done',
              who: (
                <>
                  <b>Соколова И. В.</b> подготовила
                </>
              ),
              note: '16 ноября, 09:12',
            },
            {
              phase: 'now',
              who: (
                <>
                  <b>Громов А. П.</b>, директор, подпишет
                </>
              ),
              note: 'ждёт номера и даты',
            },
            {
              phase: 'ahead',
              who: <b>Кузнецова М. П., Белов А. С.</b>,
              note: 'ознакомятся в течение трёх рабочих дней',
            },
          ]}
        />
      </SideSection>
      <SideSection title="Откуда взято">
        <Sources
          of={[
            { title: 'Карточка организации', href: '/states', note: 'Наименование по уставу' },
            { title: 'Кузнецова М. П.', href: '/states', note: 'Винительный падеж проверен вручную' },
          ]}
        />
      </SideSection>
    </>
  )
  return (
    <>
      <Crumb href="/work">Документы</Crumb>
      <Head
        title="Приказ о закреплении наставнической пары"
        lead={
          <>
            <State is="help">Не хватает двух реквизитов</State>. Пункты с цифрой взяты из записей: правьте
            запись, а не текст.
          </>
        }
        actions={
          <ButtonLink href="/file" look="second" download>
            Скачать DOCX
          </ButtonLink>
        }
      />
      <Cols side={side} sideLabel="Сведения о документе">
        <Desk>
          <p class="c">
            Муниципальное бюджетное общеобразовательное учреждение
            <br />«<Fact source={1}>Средняя школа № 27</Fact>»
          </p>
          <p class="c">
            <b>ПРИКАЗ</b>
          </p>
          <div class="two">
            <span>
              <Gap href="#number">дата приказа</Gap>
            </span>
            <span>
              № <Gap href="#number">номер</Gap>
            </span>
          </div>
          <p class="ind">
            1. Закрепить наставника <Fact source={2}>Кузнецову Марину Павловну</Fact>, учителя математики, за
            наставляемым Беловым Артёмом Сергеевичем.
          </p>
          <div class="two">
            <span>Директор</span>
            <span>А. П. Громов</span>
          </div>
        </Desk>
        <Block id="files" title="Пакет документов">
          <Downloads
            files={[
              {
                title: 'Положение о системе (целевой модели) наставничества',
                href: '/file',
                about: 'DOCX, 54 кБ',
              },
              { title: 'Дорожная карта на 2026/27 учебный год', href: '/file', about: 'DOCX, 38 кБ' },
            ]}
          />
        </Block>
      </Cols>
    </>
  )
}
