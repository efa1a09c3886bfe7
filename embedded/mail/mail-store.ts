import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'

/** A message that was caught, as the page and tests read it. `deliveries`: how often it came under its Message-ID. */
export type CaughtMessage = {
  id: string
  messageId: string
  from: string
  to: string
  subject: string
  receivedAt: string
  deliveries: number
  text: string
  attachments: { fileName: string; mediaType: string; content: string }[]
}

/** Keeps caught messages in a folder, one file a Message-ID. */
export type MailStore = {
  keep(raw: Buffer, envelope: { to: string[] }): Promise<CaughtMessage>
  /** Newest first. */
  list(): CaughtMessage[]
  find(id: string): CaughtMessage | undefined
}

/** Opens the folder, with what earlier runs caught. */
export async function openMailStore(folder: string): Promise<MailStore> {
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const kept = await Promise.all(names.map((name) => readMessage(join(folder, name))))
  const messages = new Map(kept.sort(byReceipt).map((message) => [message.id, message]))
  return {
    keep: async (raw, { to }) => {
      const message = await describe(raw, to)
      const before = messages.get(message.id)
      const seen = before === undefined ? message : { ...before, deliveries: before.deliveries + 1 }
      messages.set(message.id, seen)
      await writeMessage(folder, seen)
      return seen
    },
    list: () => [...messages.values()].reverse(),
    find: (id) => messages.get(id),
  }
}

async function describe(raw: Buffer, to: string[]): Promise<CaughtMessage> {
  const parsed = await simpleParser(raw)
  const messageId = parsed.messageId ?? createHash('sha256').update(raw).digest('hex')
  const recipients = to.join(', ')
  return {
    id: createHash('sha256').update(`${messageId} ${recipients}`).digest('hex').slice(0, 24),
    messageId,
    from: parsed.from?.text ?? '',
    to: recipients,
    subject: parsed.subject ?? '',
    receivedAt: new Date().toISOString(),
    deliveries: 1,
    text: parsed.text ?? '',
    attachments: attachmentsOf(parsed),
  }
}

function attachmentsOf(parsed: ParsedMail): CaughtMessage['attachments'] {
  return parsed.attachments.map(({ filename, contentType, content }) => ({
    fileName: filename ?? '',
    mediaType: contentType,
    content: content.toString('utf8'),
  }))
}

async function readMessage(path: string): Promise<CaughtMessage> {
  const message: CaughtMessage = JSON.parse(await readFile(path, 'utf8'))
  return message
}

/** Written beside and renamed, so that a kill leaves no half message. */
async function writeMessage(folder: string, message: CaughtMessage): Promise<void> {
  const path = join(folder, `${message.id}.json`)
  const partial = `${path}.${message.deliveries}.partial`
  await writeFile(partial, JSON.stringify(message))
  await rename(partial, path)
}

function byReceipt(one: CaughtMessage, other: CaughtMessage): number {
  return one.receivedAt < other.receivedAt ? -1 : 1
}
