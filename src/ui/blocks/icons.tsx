const ring = 'M2.5 10a7.5 7.5 0 1 1 15 0a7.5 7.5 0 1 1-15 0'
const dashedRing =
  'M17.5 10A7.5 7.5 0 0 1 16.8 13.1M15.3 15.3A7.5 7.5 0 0 1 12.7 17M10 17.5A7.5 7.5 0 0 1 6.9 16.8' +
  'M4.7 15.3A7.5 7.5 0 0 1 3 12.7M2.5 10A7.5 7.5 0 0 1 3.2 6.9M4.7 4.7A7.5 7.5 0 0 1 7.3 3' +
  'M10 2.5A7.5 7.5 0 0 1 13.1 3.2M15.3 4.7A7.5 7.5 0 0 1 17 7.3'

/** One path a glyph, on a field of 20 × 20: a page of eighty rows draws eighty of them. */
const glyphs = {
  ok: `${ring}M6.8 10.3 9 12.5 13.3 7.7`,
  help: 'M10 3 18 16.5H2zM10 8v4M10 14.2v.1',
  early: `${dashedRing}M10 6.5V10l2.5 1.5`,
  bad: 'M6.8 2.5h6.4l4.3 4.3v6.4l-4.3 4.3H6.8l-4.3-4.3V6.8zM7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4',
  wait: `${ring}M10 5.8V10l3 2`,
  lock:
    'M5.5 9h9a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9z' +
    'M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9',
  eye:
    'M1.8 10S4.8 4.5 10 4.5 18.2 10 18.2 10 15.2 15.5 10 15.5 1.8 10 1.8 10z' +
    'M7.5 10a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0',
  arrow: 'M3 10h13M11 5l5 5-5 5',
  today: 'M4 10.5 8 14.5 16.5 5.5',
  people:
    'M4.5 6.5a3 3 0 1 1 6 0a3 3 0 1 1-6 0M2 16.5c0-3.5 2.5-5 5.5-5s5.5 1.5 5.5 5' +
    'M13 4a3 3 0 0 1 0 5.5M15 12c2 .7 3 2.3 3 4.5',
  pair: 'M2.8 14.5a2.2 2.2 0 1 1 4.4 0a2.2 2.2 0 1 1-4.4 0M6.8 12.7 15.5 4M9.5 3.5H16V10',
  document: 'M5 2.5h6.5l4 4v11H5zM8 10h5M8 13.5h5',
  pencil: 'M3.5 16.5 4.5 12.5 13.5 3.5l3 3-9 9zM11.5 5.5l3 3',
  book: 'M10 5.5C8 4 5.5 3.5 2.5 3.5v12c3 0 5.5.5 7.5 2 2-1.5 4.5-2 7.5-2v-12c-3 0-5.5.5-7.5 2zM10 5.5v12',
  building: 'M3 17V7.5L10 3l7 4.5V17zM8 17v-5h4v5',
  chart: 'M3 17h14M5.5 14V9.5M10 14V4.5M14.5 14V7.5',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  more: 'M3 5.5h14M3 10h14M3 14.5h14',
} as const

export type IconName = keyof typeof glyphs

/** A glyph never stands without a word beside it, so it is silent for a screen reader. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="ico" viewBox="0 0 20 20" aria-hidden="true">
      <path d={glyphs[name]} />
    </svg>
  )
}

/** The mark: a need (dot), work (line), a result (arrowhead). */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8 16 20 4M9.5 3.5h11v11" fill="none" stroke="currentColor" stroke-width="3" />
      <circle cx="5" cy="19" r="3.5" fill="currentColor" stroke="currentColor" stroke-width="3" />
    </svg>
  )
}
