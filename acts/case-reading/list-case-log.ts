import { z } from 'zod'
import { namedInEntries } from '../../records/acting/named-in-entries.ts'
import { readLog } from '../../records/case/read-log.ts'
import { documentsOfFacts, type FactDocument } from '../../records/case-reading/documents-of-facts.ts'
import { brokenAt } from '../../records/chain.ts'
import type { Database } from '../../records/database.ts'
import { pageOf } from '../../records/paging/page.ts'
import { disclosedEntry } from '../../regulation/course/disclosed-entry.ts'
import { stepsOfEvent } from '../../regulation/course/steps-of-event.ts'
import type { Act } from '../act.ts'
import { pageRequest } from '../page-input.ts'
import type { Actor } from '../permission/actor.ts'
import { permit } from '../permission/permit.ts'
import { type CaseLog, caseLogInput, type LogLine } from './case-log-answer.ts'
import { choicesOf, matchesLog } from './match-log.ts'

const position = z.tuple([z.int()])

/**
 * The log of a case, in its order or the latest first, whole or by actor, document, deadline and period; and whether its chain
 * of hashes is whole, of which always every entry is checked.
 */
export const listCaseLog: Act<z.infer<typeof caseLogInput>, CaseLog> = {
  name: 'list-case-log',
  input: caseLogInput,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async ({ database, actor }, asked) => {
    const { limit, position: after } = pageRequest(asked, position)
    const [log, documents, told] = await Promise.all([
      readLog(database, { caseId: asked.caseId }),
      documentsOfFacts(database, asked.caseId),
      toldTo(actor, database, asked.caseId),
    ])
    const { people, orders } = await namedInEntries(database, log)
    const lines = log.map(
      (entry): LogLine => ({
        ...entry,
        data: told(entry.data) as LogLine['data'],
        by: people.get(entry.actorId ?? '') ?? null,
        acting: orders.get(entry.actingOrderId ?? '') ?? null,
        documents: broughtBy(entry.factId, documents),
        steps: stepsOfEvent(entry),
      }),
    )
    const matching = lines.filter((line) => matchesLog(line, asked))
    const isLatest = asked.order === 'latest'
    const ordered = isLatest ? matching.toReversed() : matching
    const rest = ordered.filter(({ seq }) => !after || (isLatest ? seq < after[0] : seq > after[0]))
    return {
      ...pageOf(rest, {
        limit,
        total: ordered.length,
        positionOf: ({ seq }) => [seq],
        itemOf: (line) => line,
      }),
      chain: { entries: log.length, brokenAt: brokenAt(log) },
      choices: choicesOf(lines),
    }
  },
}

/** What is told of an entry's data: to the employee not how each member of the commission voted. */
const toldTo = async (
  { employeeId }: Actor,
  database: Database,
  caseId: string,
): Promise<(data: unknown) => unknown> => {
  const found = await database.case.findUnique({
    where: { id: caseId },
    select: { employeeId: true, ruleset: true },
  })
  if (!found || found.employeeId !== employeeId) return (data) => data
  return (data) => disclosedEntry(found.ruleset, data)
}

const broughtBy = (factId: string | null, documents: readonly FactDocument[]) =>
  documents.flatMap((document) =>
    factId !== null && document.factId === factId ? [{ id: document.id, fileName: document.fileName }] : [],
  )
