import { spawn } from 'node:child_process'
import process from 'node:process'

/** Runs a program to its end. `code` is its exit code (128 when a signal ended it); `output` what it said, when kept. */
export function run(program, args, { cwd, env = process.env, keep = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const stdio = keep ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
    const child = spawn(program, args, { cwd, env, stdio, shell })
    let output = ''
    child.stdout?.on('data', (piece) => {
      output += piece
    })
    child.stderr?.on('data', (piece) => {
      output += piece
    })
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 128, output }))
  })
}

/**
 * Becomes the program: same terminal, same answer, same end. Ctrl-C in a terminal reaches both processes, so here
 * it is only waited out; a signal sent to this process alone is passed on.
 */
export function become(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options })
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
  })
}
