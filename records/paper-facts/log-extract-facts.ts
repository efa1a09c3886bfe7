import { almatyDay } from '../../regulation/almaty-day.ts'
import { sourceOfEvent } from '../../regulation/course/source-of-event.ts'
import { accountName } from '../acting/account-name.ts'
import { namedInEntries } from '../acting/named-in-entries.ts'
import { readLog, type StoredLogEntry } from '../case/read-log.ts'
import { brokenAt, canonicalJson } from '../chain.ts'
import type { Database } from '../database.ts'
import type { CaseOnPaper } from './case-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'

/**
 * The log of a case with everything of which its hashes were taken: `content` is the very text, so that whoever has the paper
 * alone computes each hash anew, as SHA-256 of the hash before and of the content. It is the whole log: of a part nobody could say
 * that nothing is missing.
 *
 * @throws PaperGap where the chain is broken: nobody signs for such a log
 */
export const logExtractFacts = async ({ caseId }: CaseOnPaper, database: Database): Promise<PaperFacts> => {
  const log = await readLog(database, { caseId })
  const broken = brokenAt(log)
  if (broken !== null)
    throw new PaperGap(`The chain of the log is broken at entry ${broken}: no extract is made of it.`)
  const { people, orders } = await namedInEntries(database, log)
  return {
    entries: log.map((entry) => {
      const by = people.get(entry.actorId ?? '')
      const order = orders.get(entry.actingOrderId ?? '')
      return {
        ...{
          n: entry.seq,
          event: entry.event,
          on: entry.occurredOn,
          late: entry.late,
          cite: [...entry.cite],
        },
        recorded: almatyMinute(entry.recordedAt),
        by: by ? { name: accountName(by), position: by.position } : null,
        source: sourceOfEvent(entry.event),
        actingFor: order ? { name: accountName(order.actingFor), order: order.number } : null,
        ...hashed(entry),
      }
    }),
  }
}

const hashed = ({ previousHash, hash, ...content }: StoredLogEntry) => ({
  ...{ previousHash, hash },
  content: canonicalJson(content),
})

const ZONE = 'Asia/Almaty'
const TIME = new Intl.DateTimeFormat('ru', { timeStyle: 'medium', timeZone: ZONE })

/** An instant with its seconds, as every language of the papers reads it. */
const almatyMinute = (instant: string): string =>
  `${almatyDay(instant).toString().split('-').reverse().join('.')} ${TIME.format(new Date(instant))}`
