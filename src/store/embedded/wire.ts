import { Duplex } from 'node:stream'
import type { PoolConfig } from 'pg'
import { connectionRole } from './session.ts'
import type { Backend } from './worker-client.ts'

/** What `pg` calls a socket, with the embedded PostgreSQL at the other end. */
class Wire extends Duplex {
  readonly #backend: Backend
  #waiting: Uint8Array[] = []
  constructor(backend: Backend) {
    super()
    this.#backend = backend
  }

  connect(): this {
    this.#backend.ask({ kind: 'greet' }).then(
      () => this.emit('connect'),
      (failure) => this.destroy(failure),
    )
    return this
  }

  override _read(): void {}

  /** R-SPD-2. Whatever is said in one turn crosses to the thread together: queries that do not wait for one another. */
  override _write(bytes: Uint8Array, _encoding: string, done: () => void): void {
    this.#waiting.push(bytes)
    if (this.#waiting.length === 1) setImmediate(() => this.#cross())
    done()
  }

  #cross(): void {
    const bytes = new Uint8Array(Buffer.concat(this.#waiting))
    this.#waiting = []
    this.#backend.ask({ kind: 'wire', bytes }).then(
      (said) => {
        if (said && said.length > 0) this.push(Buffer.from(said.buffer, said.byteOffset, said.byteLength))
      },
      (failure) => this.destroy(failure),
    )
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}

/** PGlite has one session, so the pool has one connection: whoever comes second waits. */
export function poolOverWire(backend: Backend): PoolConfig {
  return {
    stream: () => new Wire(backend),
    user: connectionRole,
    database: 'postgres',
    password: '',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
  }
}
