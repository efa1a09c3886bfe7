import type { PGlite } from '@electric-sql/pglite'

/** What the engine said, and whether the connection's transaction is still open. */
export type Answer = { said: Uint8Array; state: 'idle' | 'open' }

/** Takes one unit of a connection to the engine: a simple query, or everything up to the next Sync. */
export type Turns = {
  /** Answers with what the engine said, once it was this connection's turn. */
  take(connection: object, unit: Uint8Array): Promise<Answer>
  /** The connection is gone: what it left open is rolled back. */
  leave(connection: object): void
}

type Waiting = {
  connection: object
  unit: Uint8Array
  done: (answer: Answer) => void
  failed: (error: unknown) => void
}

/** `Z`, a length of 5, and the state: every unit's answer ends with it. */
const READY_LENGTH = 6
const READY = 'Z'.charCodeAt(0)
const IDLE = 'I'.charCodeAt(0)

const ROLLBACK = simpleQuery('ROLLBACK')

/**
 * One engine has one session, which all connections share: units never mix, and while one connection has a
 * transaction open (or has not synchronised) the others wait for it.
 */
export function takeTurns(engine: PGlite): Turns {
  const queue: Waiting[] = []
  let owner: object | null = null
  let busy = false

  const run = async ({ connection, unit, done, failed }: Waiting) => {
    try {
      if (unit === ROLLBACK && owner !== connection) return
      const said = await engine.execProtocolRaw(unit)
      owner = isIdle(said) ? null : connection
      done({ said, state: owner === null ? 'idle' : 'open' })
    } catch (error) {
      owner = null
      failed(error)
    }
  }
  const work = async () => {
    if (busy) return
    busy = true
    for (let turn = nextOf(queue, owner); turn !== null; turn = nextOf(queue, owner)) await run(turn)
    busy = false
  }
  return {
    take: (connection, unit) =>
      new Promise((done, failed) => {
        queue.push({ connection, unit, done, failed })
        void work()
      }),
    leave: (connection) => {
      for (let at = queue.length - 1; at >= 0; at--)
        if (queue[at]?.connection === connection) queue.splice(at, 1)
      // Its last unit may still be at work: whether it leaves a transaction open is known after it.
      queue.unshift({ connection, unit: ROLLBACK, done: ignore, failed: ignore })
      void work()
    },
  }
}

function nextOf(queue: Waiting[], owner: object | null): Waiting | null {
  const at = owner === null ? 0 : queue.findIndex(({ connection }) => connection === owner)
  return at < 0 ? null : (queue.splice(at, 1)[0] ?? null)
}

function isIdle(said: Uint8Array): boolean {
  const ready = said.subarray(-READY_LENGTH)
  return ready[0] === READY && ready[READY_LENGTH - 1] === IDLE
}

/** A query in the simple protocol: `Q`, the length, the text, a zero. */
function simpleQuery(text: string): Uint8Array {
  const bytes = Buffer.alloc(1 + 4 + text.length + 1)
  bytes.write('Q', 0)
  bytes.writeInt32BE(bytes.length - 1, 1)
  bytes.write(text, 5)
  return bytes
}

function ignore(): void {}
