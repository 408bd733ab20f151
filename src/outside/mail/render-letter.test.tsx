import { describe, expect, it } from 'vitest'
import { facesOf, renderLetter } from './render-letter.ts'

const link = 'https://vektor.example/link?one=1&two=2'
const letter = (
  <div>
    <style>{'p { color: black }'}</style>
    <h1>Вход в «Вектор»</h1>
    <p>Здравствуйте, Анна&nbsp;Ивановна &lt;куратор&gt;!</p>
    <p>
      <a href={link}>Войти</a>
    </p>
    <p>
      <a href={link}>{link}</a>
    </p>
    <ul>
      <li>Ссылка для вас одной</li>
      <li>Она работает 7 дней</li>
    </ul>
  </div>
)

describe('R-MAIL-2 the two faces of a letter', () => {
  it('say the same', () => {
    expect(renderLetter(letter).text).toBe(
      [
        'Вход в «Вектор»',
        '',
        'Здравствуйте, Анна\u00a0Ивановна <куратор>!',
        '',
        `Войти: ${link}`,
        '',
        link,
        '',
        '— Ссылка для вас одной',
        '— Она работает 7 дней',
      ].join('\n'),
    )
  })
  it('let nobody write HTML by a name', () => {
    const { html, text } = renderLetter(<p>{'<script>alert(1)</script>'}</p>)
    expect(html).not.toContain('<script>')
    expect(text).toBe('<script>alert(1)</script>')
  })
  it('are found again in what was stored; plain text has one', () => {
    const { html, text } = renderLetter(letter)
    expect(facesOf(html)).toEqual({ html, text })
    expect(facesOf('Просто & ясно')).toEqual({ text: 'Просто & ясно' })
  })
})
