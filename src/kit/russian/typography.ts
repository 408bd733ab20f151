const gap = '\u00a0'
const space = '[ \\u00a0\\u202f]'

type Rule = readonly [pattern: RegExp, replacement: string]

/** Word borders that know Russian letters: `\b` of JavaScript does not. */
const start = '(?<![\\p{L}\\p{N}])'
const monthsGenitive = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'

const rules: readonly Rule[] = [
  // «№5», «№ 5», «§ 3»
  [/([№§])[ \u00a0\u202f]*(?=\d)/gu, `$1${gap}`],
  // «М.П. Иванова» → «М. П. Иванова»
  [new RegExp(`${start}(\\p{Lu}\\.)${space}*(?=\\p{Lu}\\.)`, 'gu'), `$1${gap}`],
  // «М. Иванова», «Иванова М.»
  [new RegExp(`${start}(\\p{Lu}\\.)${space}(?=\\p{Lu}\\p{Ll})`, 'gu'), `$1${gap}`],
  [new RegExp(`(\\p{Lu}\\p{Ll}+)${space}(?=\\p{Lu}\\.(?!\\p{L}))`, 'gu'), `$1${gap}`],
  // «1 сентября», «2026 г.», «5 дней», «20 %»
  [new RegExp(`(\\d)${space}(?=(${monthsGenitive})(?!\\p{L}))`, 'gu'), `$1${gap}`],
  [new RegExp(`((?:${monthsGenitive}))${space}(?=\\d{4})`, 'gu'), `$1${gap}`],
  [new RegExp(`(\\d)${space}(?=\\p{Ll}|[%‰₽°])`, 'gu'), `$1${gap}`],
  // «г. Светлогорье», «ст. 351.8», «п. 5», «ул. Мира», «стр. 3»
  [
    new RegExp(
      `${start}((?:г|ст|п|пп|ч|ул|д|кв|корп|стр|с|пос|обл|р|см|рис|табл|прил|им|тел|каб)\\.)${space}(?=[\\p{L}\\d«№])`,
      'giu',
    ),
    `$1${gap}`,
  ],
  [new RegExp(`${start}(т\\.)${space}*(?=(?:е|д|п|к|н|ч)\\.)`, 'gu'), `$1${gap}`],
  [new RegExp(`${start}(и)${space}(?=т\\.|др\\.|пр\\.)`, 'gu'), `$1${gap}`],
  // a dash never begins a line
  [/(\S)[ \u00a0]+(?=[—–](\s|$))/gu, `$1${gap}`],
  // short words lean on what follows, particles on what stands before
  [
    new RegExp(
      `${start}(а|в|и|к|о|с|у|я|во|до|за|из|ко|на|не|ни|но|об|от|по|со|то|для|без|при|над|под|про)${space}(?=\\S)`,
      'giu',
    ),
    `$1${gap}`,
  ],
  [new RegExp(`(\\p{L})${space}(?=(?:бы|б|же|ж|ли|ль)(?!\\p{L}))`, 'gu'), `$1${gap}`],
]

/** R-RUS-15. Non-breaking spaces where a line may not end, and Russian quotation marks. Twice is the same as once. */
export function nbsp(text: string): string {
  return rules.reduce(
    (current, [pattern, replacement]) => current.replace(pattern, replacement),
    quotes(text),
  )
}

/** Straight quotes become «ёлочки», inner ones „лапки“; a lone straight quote stays as it is. */
export function quotes(text: string): string {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return text
  let depth = 0
  return [...text]
    .map((letter, at, all) => {
      if (letter === '«') depth += 1
      if (letter === '»') depth = Math.max(0, depth - 1)
      if (letter !== '"') return letter
      const opens = depth === 0 || !/[\p{L}\p{N}.!?…%»“)]/u.test(all[at - 1] ?? ' ')
      if (opens) depth += 1
      const inner = depth > 1
      if (!opens) depth -= 1
      return opens ? (inner ? '„' : '«') : inner ? '“' : '»'
    })
    .join('')
}
