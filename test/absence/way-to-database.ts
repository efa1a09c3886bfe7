import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a database that can be barred: connections are cut and refused until it is free again. */
export type WayToDatabase = { url: string; bar(): void; free(): void; close(): Promise<void> }

/** Opens a way to a database. @example const way = await wayToDatabase(url); way.bar() */
export const wayToDatabase = async (url: string): Promise<WayToDatabase> => {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let barred = false
  const server = createServer((client) => {
    if (barred) return client.destroy()
    const database = connect(Number(port), hostname)
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the way has no port')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: Object.assign(new URL(url), { port: String(address.port) }).toString(),
    bar: () => {
      barred = true
      cut()
    },
    free: () => {
      barred = false
    },
    close: async () => {
      cut()
      await new Promise((closed) => server.close(closed))
    },
  }
}
