import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { type Turns, takeTurns } from './turns.ts'
import { type Frame, frameReader } from './wire-frames.ts'

/** A listening server of the PostgreSQL protocol: its port and how to close it. */
export type WireServer = { port: number; close(): Promise<void> }

/** A unit ends with a simple query, a Sync, a Flush or the connection's first message. */
const ENDS_UNIT = new Set(['Q', 'S', 'H', 'F', ''])
const TERMINATE = 'X'

/** Who sits in an open transaction this long blocks everybody: his connection is cut, his transaction rolled back. */
const SILENCE_MS = 30_000

/**
 * Lets many connections use one PGlite engine by the PostgreSQL protocol. The server that comes with PGlite passes
 * each message on by itself, so that the parameters of one connection met the statement of another.
 */
export async function serveWire(engine: PGlite, port: number): Promise<WireServer> {
  const turns = takeTurns(engine)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    serveConnection(socket, turns)
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the database has no port')
  return {
    port: address.port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function serveConnection(socket: Socket, turns: Turns): void {
  const reader = frameReader()
  let unit: Buffer[] = []
  let silence: NodeJS.Timeout | undefined
  let earlier: Promise<void> = Promise.resolve()
  const answer = async (whole: Buffer) => {
    clearTimeout(silence)
    const { said, state } = await turns.take(socket, whole)
    if (socket.writable) socket.write(said)
    if (state === 'open') silence = setTimeout(() => socket.destroy(), SILENCE_MS)
  }
  const handle = ({ type, bytes }: Frame) => {
    if (type === 'ssl') socket.write('N')
    else if (type === 'cancel' || type === TERMINATE) socket.end()
    else {
      unit.push(bytes)
      if (!ENDS_UNIT.has(type)) return
      const whole = Buffer.concat(unit)
      unit = []
      earlier = earlier.then(() => answer(whole)).catch(() => void socket.destroy())
    }
  }
  socket.setNoDelay(true)
  socket.on('data', (chunk) => {
    try {
      for (const frame of reader.read(chunk)) handle(frame)
    } catch {
      socket.destroy()
    }
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    clearTimeout(silence)
    turns.leave(socket)
  })
}
