import type { Database } from '../../records/database.ts'
import { readDecidingCommission } from '../../records/meeting/read-deciding-commission.ts'
import type { CorrectsKey, DatedAct, Right } from '../../regulation/course/correction.ts'
import { DATED_ACTS } from '../../regulation/course/correction.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import type { StageResult } from '../../regulation/course/stage-result.ts'
import { invalid } from '../problem.ts'
import { resultData } from './fact-data.ts'
import type { FactForm } from './fact-form.ts'

type Form = Extract<FactForm, { kind: 'correction' }>
type Field = keyof Form

/** Which fields belong to what is corrected; the first are needed, `round` and `reason` belong to all. */
const FIELDS: Record<
  Exclude<CorrectsKey, DatedAct>,
  { needed: readonly Field[]; also?: readonly Field[] }
> = {
  result: { needed: ['stage'], also: ['standardsMet', 'subjects', 'conclusion'] },
  'stage-day': { needed: ['stage', 'on'] },
  absence: { needed: ['stage', 'absence'] },
  witnesses: { needed: ['of', 'witnesses'] },
  document: { needed: ['document'] },
  decision: { needed: [], also: ['grounds', 'recommendation'] },
  ballot: { needed: ['present', 'votes'] },
  'opened-in-error': { needed: [] },
}

const OF_ALL: readonly Field[] = ['kind', 'caseId', 'occurredOn', 'documents', 'corrects', 'round', 'reason']

const isDated = (corrects: CorrectsKey): corrects is DatedAct => DATED_ACTS.some((act) => act === corrects)

/** @throws Problem `invalid` naming the field that is missing, or that does not belong to what is corrected */
const checkFields = (form: Form): void => {
  const { needed, also = [] } = isDated(form.corrects) ? { needed: ['on'] as const } : FIELDS[form.corrects]
  const missing = needed.find((field) => form[field] === undefined)
  if (missing) throw invalid(missing, `expected with the correction of ${form.corrects}`)
  const known: ReadonlySet<string> = new Set([...OF_ALL, ...needed, ...also])
  const foreign = (Object.keys(form) as Field[]).find(
    (field) => !known.has(field) && form[field] !== undefined,
  )
  if (foreign) throw invalid(foreign, `does not belong to the correction of ${form.corrects}`)
}

/**
 * What a case is told of a correction. The composition that voted is that of the meeting's record.
 *
 * @throws Problem `invalid` naming the field
 */
export const correctionData = async (
  database: Database,
  form: Form,
): Promise<{ readonly [key: string]: JsonValue }> => {
  checkFields(form)
  const right = await rightOf(database, form)
  const round = form.round === undefined ? {} : { round: form.round }
  return { ...right, ...round, reason: form.reason } as unknown as { readonly [key: string]: JsonValue }
}

const rightOf = async (database: Database, form: Form): Promise<Right> => {
  const { corrects, on = null } = form
  if (isDated(corrects)) return { corrects, on }
  return corrects === 'ballot' ? ballotOf(database, form) : RIGHTS[corrects](form)
}

/** What `checkFields` has seen to be there. */
const given = <Value>(value: Value | null | undefined, field: Field): Value => {
  if (value === undefined || value === null) throw invalid(field, 'expected with this correction')
  return value
}

const RIGHTS: Record<Exclude<CorrectsKey, DatedAct | 'ballot'>, (form: Form) => Right> = {
  result: (form) => {
    const result = resultData({ ...form, stage: given(form.stage, 'stage') })
    return { corrects: 'result', result: result as unknown as StageResult }
  },
  'stage-day': ({ stage, on }) => ({
    corrects: 'stage-day',
    stage: given(stage, 'stage'),
    on: given(on, 'on'),
  }),
  absence: ({ stage, absence }) => ({
    corrects: 'absence',
    stage: given(stage, 'stage'),
    absence: absence === 'was-there' ? null : given(absence, 'absence'),
  }),
  witnesses: ({ of, witnesses = [] }) => ({ corrects: 'witnesses', of: given(of, 'of'), witnesses }),
  document: ({ document }) => ({ corrects: 'document', document: given(document, 'document') }),
  decision: (form) => decisionOf(form),
  'opened-in-error': () => ({ corrects: 'opened-in-error' }),
}

const decisionOf = ({ grounds, recommendation }: Form): Right => ({
  corrects: 'decision',
  ...(grounds === undefined ? {} : { grounds }),
  ...(recommendation === undefined ? {} : { recommendation }),
})

const ballotOf = async (
  database: Database,
  { caseId, round, present = [], votes = {} }: Form,
): Promise<Right> => {
  const commission = await readDecidingCommission(database, { caseId, round })
  if (!commission) throw invalid('round', 'there is no decision whose votes could be corrected')
  return { corrects: 'ballot', ballot: { ...commission, present, votes } }
}
