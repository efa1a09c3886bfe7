import { simpleParser } from 'mailparser'
import type { Database } from '../../records/database.ts'
import type { MailPeer } from '../mail-peer.ts'

/** A notice of a case: its outcome, the outcomes of its attempts, the last one last, and how often the mail server has it. */
export type MailsOfNotice = { outcome: string; attempts: string[]; mails: number }

/** What became of each notice of a case. */
export const mailsOfCase = async (
  database: Database,
  peer: MailPeer,
  caseId: string,
): Promise<MailsOfNotice[]> => {
  const messages = await Promise.all(peer.messages.map(({ text }) => simpleParser(text)))
  const notices = await database.notice.findMany({
    where: { caseId },
    include: { attempts: { orderBy: { at: 'asc' } } },
  })
  return notices.map(({ id, outcome, attempts }) => ({
    outcome,
    attempts: attempts.map((attempt) => attempt.outcome),
    mails: messages.filter(({ messageId }) => messageId === `<notice.${id}@body.kz>`).length,
  }))
}
