import { form, type Route, screen } from '../route.ts'
import { dropNote, writeNote } from './keep-notes.ts'
import { notesPage } from './notes.page.tsx'
import { showNotes } from './queries.ts'

const home = '/sensitive/notes'
const at = (person: string) => `${home}?person=${person}`

const notes = screen(home, {
  ask: showNotes,
  // what was typed on the form names the person as the address does
  input: ({ search, form: { values } }) => (values.person ? { person: values.person } : search),
  show: (page, _visit, trouble) => notesPage(page, trouble),
})

export const routes: readonly Route[] = [
  notes,
  form(home, { carryOut: writeNote, onPage: notes, after: at }),
  form(`${home}/drop`, { carryOut: dropNote, after: at }),
]
