import type { LogLine } from '../../acts/case-reading/case-log-answer.ts'
import { listCaseLog } from '../../acts/case-reading/list-case-log.ts'
import { accountName } from '../../records/acting/account-name.ts'
import { sourceOfEvent } from '../../regulation/course/source-of-event.ts'
import { daysAsked } from '../listing/days-asked.ts'
import { nextPage } from '../pages/paging.ts'
import { asked, doAct, type Visit } from '../pages/visit.ts'
import { kindsFor } from '../paper/case-paper-kinds.ts'
import { type Write, writeTo } from '../rendering/write.ts'
import { casePage } from './case-page.ts'
import { toldBy } from './told-by.ts'
import { toldVotes, votersIn } from './told-votes.ts'

/** The boxes of the filters that hold a choice, and those that hold a day. */
const CHOICES = ['actor', 'document', 'step'] as const
const DAYS = ['from', 'to'] as const

/** The log as a timeline, the latest first; what is filtered by stands in the address. */
export const logPage = casePage('log', {
  view: 'case/log',
  read: async ({ case: found, mayDo }, visit) => {
    const days = daysAsked(visit, DAYS)
    const given = {
      ...{ caseId: found.id, order: 'latest', limit: 100 },
      ...asked(visit, ['after', ...CHOICES]),
      ...days.read,
    }
    const { items, next, total, chain, choices } = await doAct(visit, listCaseLog, given)
    const write = writeTo(visit)
    const voters = await votersIn(visit.context.database, items)
    return {
      ...{ chain, total, chosen: visit.query, wrong: days.wrong, steps: choices.steps },
      entries: items.map((entry) => ({
        ...shownEntry(entry, visit, write),
        told: [...toldBy(entry.data, visit), ...toldVotes(entry.data, voters, write)],
      })),
      actors: choices.actors.map((each) => ({ value: each.accountId, text: accountName(each) })),
      documents: choices.documents.map(({ id, fileName }) => ({ value: id, text: fileName })),
      mayExtract: kindsFor(mayDo).includes('log-extract'),
      isFiltered: [...CHOICES, ...DAYS].some((name) => visit.query[name]),
      ...nextPage(visit, next),
    }
  },
})

const shownEntry = (entry: LogLine, visit: Visit, { say }: Write) => ({
  ...entry,
  who: entry.by ? accountName(entry.by) : say(`log.by.${sourceOfEvent(entry.event)}`),
  capacity: capacityOf(entry, visit),
})

/** In which capacity: the post of whoever acted for himself; of whoever acted for another, the other and the order. */
const capacityOf = ({ by, acting }: LogLine, { say }: Visit): string | null => {
  if (acting === null) return by?.position ?? null
  return say('acting.inPlaceOf', { person: accountName(acting.actingFor), number: acting.number })
}
