import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below the ports that systems give to outgoing connections, which may take any of theirs at any moment. */
const FROM = 20_000
const TO = 32_000

/**
 * A loopback port that is free now, drawn where no outgoing connection comes between. Another program may take it before
 * it is used: who listens there says so.
 *
 * @throws when a hundred draws find none
 * @example await freePort() // 24817
 */
export async function freePort(): Promise<number> {
  for (let draw = 0; draw < 100; draw += 1) {
    const port = randomInt(FROM, TO)
    if (await isFree(port)) return port
  }
  throw new Error(`no free port between ${FROM} and ${TO}`)
}

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
