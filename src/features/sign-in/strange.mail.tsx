import { longMoment } from '#kit/russian/dates.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'

type StrangeLetter = {
  readonly name: string
  readonly address: string
  readonly device: string
  readonly at: string
  readonly zone: string
}

/** R-SES-10. Of an entering from a device or a place that was never seen: without a link, which a forged letter would have. */
export function strangeLetter({ name, address, device, at, zone }: StrangeLetter) {
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>В «Вектор» вошли под вашим именем с устройства или из места, откуда вы раньше не входили:</p>
      <p>{[longMoment(at, zone), device, address].filter(Boolean).join('; ')}.</p>
      <p>Если это были вы, ничего делать не нужно.</p>
      <p>
        Если нет — войдите в «Вектор», откройте «Вход и безопасность», завершите все сеансы и смените пароль.
        Не получается войти — сразу скажите администратору: он завершит сеансы и даст новую ссылку.
      </p>
    </>,
  )
  return { subject: 'Вход в «Вектор» с нового устройства', body: text }
}
