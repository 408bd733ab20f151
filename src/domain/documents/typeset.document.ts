const gap = '\u00a0'
const months = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'

/**
 * R-DOC-3. What may not part at the end of a line is held by a non-breaking space: «№ 5», «1 сентября», «2026 г.»,
 * «А. П. Громов», «ст. 9». Short words are left alone: in justified text such a space does not stretch and looks like a hole.
 */
export function typeset(text: string): string {
  return text
    .replace(/([№§]) (?=[\d_{А-ЯA-Z])/g, `$1${gap}`)
    .replace(new RegExp(`(\\d) (?=(?:${months})(?![а-я]))`, 'g'), `$1${gap}`)
    .replace(/(\d{4}) (?=г\.|год)/g, `$1${gap}`)
    .replace(/(?<![А-яё])(ст\.|п\.|пп\.|ч\.|г\.|пос\.|с\.|ул\.|д\.|каб\.|тел\.) (?=[\dА-Я(])/g, `$1${gap}`)
    .replace(/(?<![А-яё.])([А-ЯЁ]\.) (?=[А-ЯЁ]\.)/g, `$1${gap}`)
    .replace(/(?<![А-яё])([А-ЯЁ]\.) (?=[А-ЯЁ][а-яё-]+)/g, `$1${gap}`)
    .replace(/(\d)-(?=р(?![А-яё]))/g, '$1\u2011')
    .replace(/ (?=[–—](?:\s|$))/g, gap)
}
