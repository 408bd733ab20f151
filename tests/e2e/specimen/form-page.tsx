import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Steps } from '#ui/blocks/steps.tsx'
import { Checkbox, Checkboxes, Pick, Radios, Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons, Send } from '#ui/forms/form.tsx'
import { DateField, FileField, PasswordField, TextArea, TextField } from '#ui/forms/text-field.tsx'

const errors = {
  through: 'Программа длиннее года: поставьте дату не позже 30 сентября 2027 г.',
  pay: 'Укажите размер выплаты: по ст. 351.8 ТК РФ он обязателен',
  where: 'Выберите, где будут встречи',
}
const values = {
  from: '2026-10-01',
  through: '31.12.2027',
  where: '',
  topics: ['lesson'],
  note: 'Спорили о третьем критерии "по-доброму".',
}

export function form() {
  const field = { errors, values }
  const places = [
    { value: 'school', label: 'В школе' },
    { value: 'remote', label: 'Дистанционно' },
    { value: 'both', label: 'И так и так', hint: 'Чаще всего выбирают, когда корпуса разные' },
  ]
  return (
    <>
      <Steps steps={['Участники', 'Основание', 'Условия', 'Проверка', 'Согласия']} current={2} />
      <ErrorSummary errors={errors} />
      <Head
        title="На каких условиях работает наставник"
        lead="Это попадёт в дополнительное соглашение с Кузнецовой Мариной Павловной."
      />
      <Form action="/form" autosave="/autosave">
        <DateField
          {...field}
          name="from"
          label="Начало программы"
          hint="Например, 01.10.2026"
          today="2026-11-17"
        />
        <DateField
          {...field}
          name="through"
          label="Окончание программы"
          hint="Через 3–12 месяцев после начала"
          today="2026-11-17"
        />
        <TextField
          {...field}
          name="pay"
          label="Выплата в месяц, рублей"
          hint="По Положению об оплате труда — от 2 000 до 6 000"
          inputMode="numeric"
          width="s"
          seenBy="Сумму видят директор, бухгалтер и сам наставник. Наставляемый не видит."
        />
        <Radios {...field} name="where" label="Где будут встречи" options={places} />
        <Checkboxes
          {...field}
          name="topics"
          label="Над чем работать"
          options={[
            { value: 'lesson', label: 'Структура урока' },
            { value: 'marks', label: 'Критериальное оценивание' },
          ]}
        />
        <Pick
          {...field}
          name="minutes"
          label="Сколько минут"
          layout="tight"
          options={['15', '30', '45', '60'].map((one) => ({ value: one, label: one }))}
        />
        <Select
          {...field}
          name="kind"
          label="Вид наставничества"
          options={[
            { value: 'usual', label: 'Традиционное' },
            { value: 'reverse', label: 'Реверсивное' },
          ]}
        />
        <TextArea {...field} name="note" label="Что важно знать" optional />
        <FileField
          {...field}
          name="file"
          label="Положение школы"
          hint="DOCX или PDF"
          optional
          accept=".docx,.pdf"
        />
        <PasswordField
          {...field}
          name="password"
          label="Пароль"
          hint="Не короче 12 знаков"
          autocomplete="new-password"
        />
        <Checkbox {...field} name="agree" label="Согласие на обработку персональных данных получено" />
        <FormButtons>
          <Button>Дальше: проверка</Button>
          <ButtonLink href="/work" look="quiet">
            Сохранить и выйти
          </ButtonLink>
        </FormButtons>
        <Send>
          <Button name="deed" value="save">
            Записать встречу
          </Button>
        </Send>
      </Form>
      <Block id="answered" title="Вы уже ответили">
        <KeyValues
          rows={[
            {
              key: 'Наставник',
              value: 'Кузнецова Марина Павловна, учитель математики, высшая категория',
              change: '/form',
            },
            { key: 'Основание', value: 'Дополнительное соглашение, ст. 351.8 ТК РФ', change: '/form' },
          ]}
        />
        <Note>
          <p>
            <b>Что будет дальше.</b> После проверки мы отправим обоим согласия.
          </p>
        </Note>
      </Block>
    </>
  )
}
