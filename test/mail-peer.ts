import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** The ways in which a mail server can behave. */
export type PeerBehaviour =
  | 'accept'
  | 'refuse-recipient'
  | 'refuse-message'
  | 'refuse-everything'
  | 'defer'
  | 'close-at-connect'
  | 'close-before-data'
  | 'close-during-data'
  | 'close-after-data'
  | 'stall-at-greeting'
  | 'stall-at-recipient'
  | 'stall-after-data'
  | 'dribble-after-data'

type Command = 'CONNECT' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'MESSAGE' | 'QUIT'
type Reply = string | 'close' | 'stall' | 'dribble'

const USUAL: Record<Command, Reply> = {
  CONNECT: '220 peer',
  EHLO: '250 peer',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  MESSAGE: '250 2.0.0 ok: queued as 1',
  QUIT: '221 bye',
}

const BEHAVIOURS: Record<PeerBehaviour, Partial<Record<Command, Reply>>> = {
  accept: {},
  'refuse-recipient': { RCPT: '550 no such person' },
  'refuse-message': { MESSAGE: '554 not here' },
  'refuse-everything': { CONNECT: '554 go away' },
  defer: { RCPT: '451 greylisted' },
  'close-at-connect': { CONNECT: 'close' },
  'close-before-data': { DATA: 'close' },
  'close-during-data': {},
  'close-after-data': { MESSAGE: 'close' },
  'stall-at-greeting': { CONNECT: 'stall' },
  'stall-at-recipient': { RCPT: 'stall' },
  'stall-after-data': { MESSAGE: 'stall' },
  'dribble-after-data': { MESSAGE: 'dribble' },
}

/** A mail server on loopback that does as it is told; `messages` are those that reached it whole, taken or not. */
export type MailPeer = {
  url: string
  /** From now on, on new connections; several: one connection after the other, the last one stays. */
  behave(...behaviours: [PeerBehaviour, ...PeerBehaviour[]]): void
  messages: { to: string; text: string }[]
  /** Ends the connections that stand. */
  hangUp(): void
  close(): Promise<void>
}

/** Starts one. @example peer.behave('close-after-data', 'accept') // unknown first, then taken */
export const startMailPeer = async (): Promise<MailPeer> => {
  const sockets = new Set<Socket>()
  const messages: MailPeer['messages'] = []
  let coming: PeerBehaviour[] = ['accept']
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    converse(socket, coming[0] ?? 'accept', messages)
    if (coming.length > 1) coming = coming.slice(1)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the peer listens on no port')
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    behave: (...behaviours) => {
      coming = behaviours
      hangUp()
    },
    messages,
    hangUp,
    close: async () => {
      hangUp()
      await new Promise((done) => server.close(done))
    },
  }
}

const converse = (socket: Socket, behaviour: PeerBehaviour, messages: MailPeer['messages']): void => {
  const talk = { unread: '', to: '', inData: false }
  const say = (command: Command) => reply(socket, BEHAVIOURS[behaviour][command] ?? USUAL[command])
  socket.setEncoding('utf8').on('data', (chunk) => {
    talk.unread += chunk
    if (talk.inData && behaviour === 'close-during-data') return socket.destroy()
    for (let part = nextPart(talk); part !== null; part = nextPart(talk)) {
      if (talk.inData) messages.push({ to: talk.to, text: part })
      const command = talk.inData ? 'MESSAGE' : commandOf(part)
      if (command === 'RCPT') talk.to = part.slice(part.indexOf('<') + 1, part.indexOf('>'))
      talk.inData = command === 'DATA'
      say(command)
    }
  })
  say('CONNECT')
}

/** The next line, or the whole message; null until it is there to its end. */
const nextPart = (talk: { unread: string; inData: boolean }): string | null => {
  const mark = talk.inData ? '\r\n.\r\n' : '\r\n'
  const end = talk.unread.indexOf(mark)
  if (end < 0) return null
  const part = talk.unread.slice(0, end)
  talk.unread = talk.unread.slice(end + mark.length)
  return part
}

const commandOf = (line: string): Command =>
  (['MAIL', 'RCPT', 'DATA', 'QUIT'] as const).find((word) => line.toUpperCase().startsWith(word)) ?? 'EHLO'

const reply = (socket: Socket, words: Reply): void => {
  if (words === 'stall') return
  if (words === 'close') socket.destroy()
  else if (words === 'dribble') dribble(socket)
  else socket.write(`${words}\r\n`)
}

/** Always a bit more of an answer that never ends, so that no silence is ever long. */
const dribble = (socket: Socket): void => {
  const drops = setInterval(() => socket.write('250-still at it\r\n'), 50)
  socket.on('close', () => clearInterval(drops))
}
