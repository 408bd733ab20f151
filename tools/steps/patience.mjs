import process from 'node:process'

/**
 * Whatever takes longer than two seconds says in one line what it is doing; what is quicker says nothing.
 * Speaks to stderr: stdout belongs to the answer.
 */
export async function patiently(line, done, work) {
  const began = Date.now()
  let said = false
  const timer = setTimeout(() => {
    said = true
    process.stderr.write(`${line}\n`)
  }, 2000)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    if (said) process.stderr.write(`${done(Math.round((Date.now() - began) / 1000))}\n`)
  }
}
