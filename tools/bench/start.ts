import { type Figure, median, type Part } from './figure.ts'
import { inFolder, startProgram } from './program.ts'

const rounds = 3

/** From the start of the process to the first page: into an empty folder, and again into the same. */
export const measure: Part = async () => {
  const first: number[] = []
  const again: number[] = []
  const starter: number[] = []
  for (let round = 0; round < rounds; round += 1)
    await inFolder(async (folder) => {
      for (const [list, how] of [[first], [again], [starter, 'tools/start.mjs']] as const) {
        const program = await startProgram(folder, how ? { how } : {})
        list.push(program.seconds)
        await program.stop()
      }
    })
  const figure = (what: string, seconds: readonly number[], rest: Partial<Figure>): Figure => ({
    what,
    figure: median(seconds),
    unit: 's',
    ...rest,
  })
  return [
    figure('first page, empty folder', first, {
      bound: { atMost: 3 },
      note: 'the first start after a build',
    }),
    figure('first page, after a restart', again, { bound: { atMost: 1 } }),
    figure('the same by npm start', starter, { note: 'with the look whether everything is built' }),
  ]
}
