import { Duplex } from 'node:stream'
import type { PoolConfig } from 'pg'
import { connectionRole } from './session.ts'
import type { Backend } from './worker-client.ts'

/** What `pg` calls a socket, with the embedded PostgreSQL at the other end. */
class Wire extends Duplex {
  readonly #backend: Backend
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

  override _write(bytes: Uint8Array, _encoding: string, done: (failure?: Error) => void): void {
    this.#backend.ask({ kind: 'wire', bytes: new Uint8Array(bytes) }).then(
      (said) => {
        if (said && said.length > 0) this.push(Buffer.from(said.buffer, said.byteOffset, said.byteLength))
        done()
      },
      (failure) => done(failure),
    )
  }

  /** `pg` corks the messages of one query: they cross to the thread together. */
  override _writev(parts: { chunk: Buffer }[], done: (failure?: Error) => void): void {
    this._write(Buffer.concat(parts.map((part) => part.chunk)), 'buffer', done)
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
