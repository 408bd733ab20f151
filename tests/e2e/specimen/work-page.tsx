import { Block, Head } from '#ui/blocks/head.tsx'
import { Units } from '#ui/charts/units.tsx'
import { Alerts } from '#ui/work/alerts.tsx'
import { History } from '#ui/work/history.tsx'
import { Match } from '#ui/work/match.tsx'
import { Queue } from '#ui/work/queue.tsx'
import { Thread } from '#ui/work/thread.tsx'
import { Year } from '#ui/work/year.tsx'

const later = { label: 'Отложить на 3 дня', post: '/later', fields: { pair: '7' } }

export function work() {
  return (
    <>
      <Head
        title="Что сделать сейчас"
        lead="Вторник, 17 ноября 2026 г. Два дела на сегодня, одно — до конца недели."
      />
      <Queue
        groups={[
          {
            title: 'Сегодня',
            tasks: [
              {
                verb: 'Подписать у директора',
                object: 'приказ о паре Кузнецова — Белов',
                why: 'Оба согласия и дополнительное соглашение есть. Без приказа доплата наставнику с 1 декабря не начнётся.',
                due: 'до 18 ноября',
                near: 'завтра',
                action: { label: 'Открыть приказ', href: '/document' },
              },
              {
                verb: 'Позвонить',
                object: 'Зайцевой Ольге Игоревне',
                why: 'Три недели без встреч с Мироновым Д. А. Последняя запись — 26 октября, Миронов её не подтвердил.',
                due: 'просрочено на 2 дня',
                near: 'срок был 15 ноября',
                late: true,
                action: { label: 'Открыть пару', href: '/document' },
              },
            ],
          },
          {
            title: 'В ближайшие семь дней',
            tasks: [
              {
                verb: 'Согласовать',
                object: 'изменение программы Орлова — Чернов',
                why: 'Просят перенести открытый урок на 10 декабря. Остальное не меняется.',
                due: 'до 19 ноября',
                near: 'через 2 дня',
                action: { label: 'Сравнить версии', post: '/compare' },
              },
            ],
          },
        ]}
      />
      <Block id="year" title="Год: 12-я неделя из 41" aside={<a href="/charts">Дорожная карта</a>}>
        <Year stages={stages} />
      </Block>
      <Block id="health" title="Как живут пары">
        <Units
          sentence="31 пара: 22 в порядке, 4 нужна помощь, 5 рано судить"
          counts={[
            { is: 'ok', count: 22 },
            { is: 'help', count: 4 },
            { is: 'early', count: 5 },
          ]}
        />
        <Alerts
          alerts={[
            {
              title: 'Зайцева О. И. — Миронов Д. А.',
              href: '/document',
              reason:
                'Три недели без встреч. Позвоните наставнику: в прошлом году помог перенос на каникулы.',
              actions: [
                { label: 'Позвонить наставнику', href: '/document' },
                later,
                { label: 'Не нужно', post: '/later' },
              ],
            },
            {
              title: 'Гусева Т. В. — Абдуллаева З. М.',
              reason:
                'Наставляемая попросила о помощи 13 ноября, наставник не ответил. Предложите встречу втроём.',
              actions: [{ label: 'Назначить встречу', href: '/document' }, later],
            },
          ]}
        />
      </Block>
      <Block id="pairs" title="Предложенные пары" aside="сначала самые слабые">
        <Match
          pairs={[
            {
              key: 'pair-1',
              mentee: { name: 'Пак Елена Викторовна', role: 'английский язык, 2-й год работы' },
              mentor: { name: 'Воронин Сергей Львович', role: 'немецкий язык, 26 лет стажа' },
              why: 'Совпала одна тема из двух — «мотивация учебной деятельности»; общих свободных часов три в неделю.',
              states: [{ is: 'help', word: '612, слабая пара' }],
              actions: [{ label: 'Закрепить', post: '/lock' }],
              alternatives: {
                summary: 'Два других наставника',
                items: [
                  { name: 'Гусева Т. В.', price: 'Весь план потеряет 45 баллов.' },
                  { name: 'Назарова Л. К.', price: 'Нельзя: непосредственный руководитель.' },
                ],
              },
            },
            {
              key: 'pair-2',
              locked: true,
              mentee: { name: 'Белов Артём Сергеевич', role: 'математика, 1-й год работы' },
              mentor: { name: 'Кузнецова Марина Павловна', role: 'математика, высшая категория' },
              why: 'Совпали все три темы; оба отметили друг друга.',
              states: [
                { is: 'ok', word: '941' },
                { is: 'now', word: 'закреплена вами 2 ноября' },
              ],
              actions: [{ label: 'Снять закрепление', post: '/lock' }],
            },
          ]}
        />
      </Block>
      <Block id="thread" title="От потребности к результату" aside="Шкала: 0 — нет, 3 — нужна помощь">
        <Thread
          steps={[
            {
              kind: 'Потребность',
              what: 'Структура современного урока',
              note: 'Анкета 14 сентября: 3',
              done: true,
            },
            {
              kind: 'Мероприятие',
              what: 'Четыре взаимных посещения',
              note: 'Октябрь, проведены все',
              done: true,
            },
            {
              kind: 'Подтверждение',
              what: 'Листы наблюдения',
              note: 'Белов подтвердил все четыре',
              done: true,
            },
            { kind: 'Результат', what: '3 → 1, затруднение снято', done: true },
          ]}
        />
        <Thread
          steps={[
            { kind: 'Потребность', what: 'Родительские собрания', note: 'Анкета 14 сентября: 3', done: true },
            { kind: 'Мероприятие', what: 'Провести собрание вдвоём', done: true },
            { kind: 'Подтверждение', what: 'Появится после первого собрания', done: false },
            { kind: 'Результат', what: 'Замер в январе', done: false },
          ]}
        />
      </Block>
      <Block id="history" title="История">
        <History
          lines={[
            {
              datetime: '2026-11-16',
              time: '16 ноября, 09:12',
              sentence: 'Соколова И. В. отправила приказ о паре на подпись директору.',
            },
            {
              datetime: '2026-11-09',
              time: '9 ноября, 15:40',
              sentence: 'Белов А. С. отметил, что затруднение снято: 3 → 1.',
            },
          ]}
        />
      </Block>
    </>
  )
}

const stages = [
  { title: 'Условия', href: '/charts#s1', done: 7, total: 7, when: 'до 15 сентября', now: false },
  { title: 'Банк наставляемых', href: '/charts#s2', done: 2, total: 2, when: 'до 25 сентября', now: false },
  { title: 'Банк наставников', href: '/charts#s3', done: 2, total: 2, when: 'до 25 сентября', now: false },
  {
    title: 'Отбор и обучение',
    href: '/charts#s4',
    done: 2,
    total: 3,
    when: 'срок был 31 октября',
    now: true,
  },
  { title: 'Пары и программы', href: '/charts#s5', done: 2, total: 5, when: 'до 20 мая', now: true },
  { title: 'Завершение', href: '/charts#s6', done: 0, total: 6, when: 'с 1 апреля', now: false },
  { title: 'Информационная поддержка', href: '/charts#s7', done: 5, total: 9, when: 'весь год', now: true },
]
