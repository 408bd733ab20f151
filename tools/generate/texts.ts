/** The words around the generated pages. */
export const glossaryTexts = {
  head: [
    '# Словарь',
    '',
    'Собран из `reference/glossary.json` и `reference/never-say.json` командой `npm run generate`. Руками не правится.',
    'Одно понятие — одно слово: в коде, в интерфейсе и в документах. За кодом следит `tests/glossary.test.ts`.',
    '',
    '| По-русски | В коде | Что это | Никогда не говорим |',
    '|---|---|---|---|',
  ],
  inCode: 'в коде',
  inTexts: 'в текстах',
  why: 'Почему',
}
