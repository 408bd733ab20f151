const gap = '\u00a0'
const space = '[ \\u00a0\\u202f]'

/** A word border that knows Russian letters: `\b` of JavaScript does not. */
const start = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'

/** Nothing is put inside the address of a page or of a letter box: it would no longer be that address. */
const notInAddress = '(?<!(?:://|www\\.|@)\\S*)(?!\\S*@)'

const months = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const shortWords =
  'а|в|и|к|о|с|у|я|во|до|за|из|ко|на|не|ни|но|об|от|по|со|то|для|без|при|над|под|про|или|как|что'
const leaning = shortWords.replace('|или|как|что', '')
const particles = 'бы|б|же|ж|ли|ль'
const abbreviations =
  'ст|п|пп|ч|ул|пр|пер|д|кв|корп|стр|с|пос|обл|р|см|рис|табл|прил|им|тел|каб|пом|зам|зав|проф|доц'

/** What binds to what: each space between the first and the second becomes non-breaking. */
const bonds: readonly (readonly [before: string, spaces: string, after: string])[] = [
  // «№5» and «№ 5», «§ 3»
  [`${notInAddress}[№§]`, `${space}*`, '\\d'],
  // «М.П.» and «М. П.», «М. Иванова», «Иванова М.»
  [`${notInAddress}${start}\\p{Lu}\\.`, `${space}*`, '\\p{Lu}\\.'],
  [`${start}\\p{Lu}\\.`, space, '\\p{Lu}\\p{Ll}'],
  ['\\p{Lu}\\p{Ll}+', space, '\\p{Lu}\\.(?!\\p{L})'],
  // «5 дней», «20 %», «1 сентября 2026 г.», but «5 и 7» may be parted after the five
  ['\\d', space, `(?!(?:${shortWords})${end})\\p{Ll}`],
  ['\\d', space, '[%‰₽°]'],
  // «10 000», «+7 (999) 123-45-67»
  ['\\d', space, '\\d{3}(?!\\d)'],
  ['\\+\\d', space, '\\('],
  ['\\(\\d{3,5}\\)', space, '\\d'],
  [`(?:${months})`, space, '\\d{4}'],
  // «ст. 351.8», «ул. Мира», «г. Светлогорье», but not «2026 г. Приказ»
  [`${start}(?:${abbreviations})\\.`, space, '[\\p{Lu}\\d«№]'],
  [`${start}(?<!\\d${space})г\\.`, space, '\\p{Lu}'],
  // «т. е.», «и т. д.»
  [`${notInAddress}${start}т\\.`, `${space}*`, '[едпкнч]\\.'],
  // «и. о.», «до н. э.»
  [`${start}[Ии]\\.`, space, 'о\\.'],
  [`${start}н\\.`, space, 'э\\.'],
  [`${start}и`, space, '(?:т|др|пр)\\.'],
  // a dash never begins a line
  ['\\S', '[ \\u00a0]+', `[—–](?:\\s|$)`],
  // short words lean on what follows, particles on what stands before
  [
    `${start}(?:${leaning}|${leaning.replace(/(^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase())})`,
    space,
    '\\S',
  ],
  ['\\p{L}', space, `(?:${particles})${end}`],
]
const rules = bonds.map(([before, spaces, after]) => new RegExp(`(${before})${spaces}(?=${after})`, 'gu'))

/** «2026 г.», «Иванова М. П.» at the end of a sentence: their full stop is the sentence's too. */
const twoStops = /(?<=(?<!\p{L})(?:г|\p{Lu}))\.\.(?!\.)/gu

/** R-RUS-15. Non-breaking spaces where a line may not end, and Russian quotation marks. Twice is the same as once. */
export function nbsp(text: string): string {
  return rules.reduce((current, rule) => current.replace(rule, `$1${gap}`), quotes(text))
}

/** R-RUS-9. The same for a page, whose sentences are put together from parts: one full stop after an abbreviation. */
export function pageText(text: string): string {
  return nbsp(text.replace(twoStops, '.'))
}

/** Straight quotes become «ёлочки», inner ones „лапки“; where they do not pair, they stay as they are. */
export function quotes(text: string): string {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return text
  let depth = 0
  let written = ''
  for (const letter of text) {
    if (letter === '«') depth += 1
    if (letter === '»') depth = Math.max(0, depth - 1)
    if (letter !== '"') {
      written += letter
      continue
    }
    const closes = depth > 0 && /[\p{L}\p{N}.!?…%»“)]$/u.test(written)
    if (!closes) depth += 1
    written += closes ? (depth > 1 ? '“' : '»') : depth > 1 ? '„' : '«'
    if (closes) depth -= 1
  }
  return written
}
