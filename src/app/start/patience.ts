import process from 'node:process'

const patience = 2_000

/** R-RUN-6. Whatever takes longer than two seconds says in one line what it is doing. Speaks to stderr. */
export async function patiently<Answer>(line: string, work: () => Promise<Answer>): Promise<Answer> {
  const timer = setTimeout(() => process.stderr.write(`${line}\n`), patience)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
