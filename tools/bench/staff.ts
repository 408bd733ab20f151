import type { Part } from './figure.ts'
import { inFolder, startProgram } from './program.ts'
import { fillSchool, foundSchool } from './school.ts'

const people = 5000

/** A list of 5,000 rows through the page: from the button to the list read, then applied. */
export const measure: Part = async () =>
  inFolder(async (folder) => {
    const program = await startProgram(folder)
    try {
      const curator = await foundSchool(program)
      const { reading, applying } = await fillSchool(curator, people)
      return [
        {
          what: `${people} rows read`,
          figure: reading,
          unit: 's',
          bound: { atMost: 5 },
          note: 'XLSX, brought by the page until it shows the list',
        },
        { what: `${people} rows applied`, figure: applying, unit: 's', note: 'people, posts, categories' },
      ]
    } finally {
      await program.stop()
    }
  })
