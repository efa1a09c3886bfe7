import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { noteResult, type SessionRecord } from '../../records/session/read-session.ts'
import type { CaseFact } from '../../regulation/course/facts.ts'
import { judge } from '../../regulation/course/judge.ts'
import { type ReadResult, readResult } from '../../regulation/session/read-result.ts'
import { type Act, type ActContext, performAct } from '../act.ts'
import { factData } from '../case/fact-data.ts'
import { type FactForm, factForm } from '../case/fact-form.ts'
import { submitFact } from '../case/submit-fact.ts'
import { requestHash, requestIdOf } from '../idempotency/request-identity.ts'
import { conflict, Problem } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { readFirstSheet } from './read-upload.ts'
import { type PersonRow, type RowError, rowsOfResults } from './rows-of-results.ts'
import { permitSession, sessionOf } from './session-subject.ts'

const input = z.strictObject({
  id: z.uuid(),
  file: uploadSchema,
  dryRun: z
    .union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })])
    .default(false)
    .meta({ description: 'Checks the file and changes nothing.' }),
})
type Input = z.output<typeof input>

/** What a file of results answers; the counts are of rows with a result, `empty` of those without. */
export const takenResults = z.object({
  ...{ dryRun: z.boolean(), accepted: z.int(), unchanged: z.int(), rejected: z.int(), empty: z.int() },
  errors: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      column: z.string(),
      message: z.string(),
      cite: z.array(z.string()),
    }),
  ),
})
type Answer = z.infer<typeof takenResults>

/** Takes the results of a session from its workbook; rows with errors are left out, the same file twice changes nothing. */
export const takeResults: Act<Input, Answer> = {
  name: 'take-results',
  input,
  permitted: (context, { id }) => permitSession(context, 'hold-session', id),
  perform: async (context, { id, file, dryRun }) => {
    const session = await sessionOf(context.database, id)
    if (session.heldOn > context.clock.today().toString())
      throw conflict('The session has not been held yet: it takes no results.')
    const sheet = await readFirstSheet(context, file)
    const { people, errors } = rowsOfResults(session, sheet)
    const counts = { accepted: 0, unchanged: 0, rejected: errors.length, empty: 0 }
    const told: Answer['errors'] = errors.map((error) => ({ ...error, cite: [] }))
    for (const row of people) {
      const outcome = await takeRow(context, { session, row, dryRun })
      if (typeof outcome === 'string') counts[outcome] += 1
      else {
        counts.rejected += 1
        told.push(...outcome.map((error) => ({ sheet: sheet.sheet, row: row.row, ...error })))
      }
    }
    return { dryRun, ...counts, errors: told.sort((one, other) => one.row - other.row) }
  },
}

type Taking = { session: SessionRecord; row: PersonRow; dryRun: boolean }
type Wrong = Omit<RowError, 'sheet' | 'row'> & { cite: string[] }

const ANOTHER_TAKEN: Wrong = {
  ...{ column: 'case', message: 'another result was taken: correct it in the case', cite: [] },
}

/** What became of a row: a count that it adds to, or what is wrong with it. */
const takeRow = async (
  context: ActContext,
  { session, row, dryRun }: Taking,
): Promise<'accepted' | 'unchanged' | 'empty' | Wrong[]> => {
  const { person, cells } = row
  const result = readResult({ stage: session.stage, ruleset: person.ruleset, cells })
  if (result.read === 'nothing') return 'empty'
  if (result.read === 'wrong') return result.errors.map((error) => ({ ...error, cite: [] }))
  const resultHash = hashOf(result)
  if (person.resultHash === resultHash) return 'unchanged'
  if (person.resultHash !== null) return [ANOTHER_TAKEN]
  const barred = judged(context, session, { person, result })
  if (barred) return [barred]
  return dryRun ? 'accepted' : takeFor(context, session, { person, result, resultHash })
}

type Understood = Extract<ReadResult, { data: unknown }>
type OfPerson = { person: PersonRow['person']; result: Understood }

/** Whether the case would take it, by its own judgement on how it stands now. */
const judged = (
  { clock, actor }: ActContext,
  { heldOn }: SessionRecord,
  { person, result }: OfPerson,
): Wrong | null => {
  const fact = {
    ...{ key: randomUUID(), kind: result.read, occurredOn: heldOn, data: result.data },
    ...{ receivedAt: clock.now().toString({ fractionalSecondDigits: 3 }), actorId: actor.accountId },
  } as CaseFact
  const { outcome, reason, cite } = judge(person.state, fact)
  return outcome === 'refused' ? { column: 'case', message: reason, cite: [...cite] } : null
}

/** A session tells one fact of a case, whoever sends its workbook: of two at the same moment the first one stands. */
const takeFor = async (
  context: ActContext,
  { id: sessionId, heldOn }: SessionRecord,
  { person, result, resultHash }: OfPerson & { resultHash: string },
): Promise<'accepted' | Wrong[]> => {
  const { caseId } = person
  const factId = requestIdOf({ accountId: sessionId, key: caseId })
  try {
    const fact = { kind: result.read, caseId, occurredOn: heldOn, ...result.data }
    await performAct(submitFact, { ...context, requestId: factId }, fact)
    if (!(await isTold(context, factId, factForm.parse(fact)))) return [ANOTHER_TAKEN]
    await noteResult(context.database, { sessionId, caseId }, { resultHash, factId })
    return 'accepted'
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error
    return [{ column: 'case', message: error.parts.detail, cite: [...(error.parts.cite ?? [])] }]
  }
}

/** Does the fact of the session say what this row says? */
const isTold = async ({ database }: ActContext, factId: string, form: FactForm): Promise<boolean> => {
  const told = await database.fact.findUniqueOrThrow({
    where: { id: factId },
    select: { kind: true, data: true },
  })
  return requestHash(told) === requestHash({ kind: form.kind, data: factData(form) })
}

const hashOf = ({ read, data }: Understood): string =>
  createHash('sha256')
    .update(JSON.stringify([read, data]))
    .digest('hex')
