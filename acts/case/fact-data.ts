import type { JsonValue } from '../../regulation/course/facts.ts'
import { invalid } from '../problem.ts'
import type { FactForm } from './fact-form.ts'

type Data = { readonly [key: string]: JsonValue }
type FormOf<Kind extends FactForm['kind']> = Extract<FactForm, { kind: Kind }>

/**
 * What the case is told of a submitted fact.
 *
 * @throws Problem `invalid` naming the field that this stage needs, or that does not belong to it
 * @example factData({ kind: 'result', stage: 'fitness', standardsMet: true, … }) //=> { stage: 'fitness', standardsMet: true }
 */
export const factData = (form: FactForm): Data => {
  if (form.kind === 'result') return resultData(form)
  if (form.kind === 'missed') return missedData(form)
  const { kind: _kind, caseId: _case, occurredOn: _day, documents: _documents, ...data } = form
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data
}

/** Which field holds the result of which stage. */
const RESULT_FIELD = {
  fitness: 'standardsMet',
  testing: 'subjects',
  study: 'conclusion',
  polygraph: 'conclusion',
} as const

type ResultGiven = Pick<
  FormOf<'result'>,
  'stage' | 'documents' | (typeof RESULT_FIELD)[keyof typeof RESULT_FIELD]
>

/** The result of a stage from the field that holds it. @throws Problem `invalid` naming the field */
export const resultData = (form: ResultGiven): Data => {
  const { stage, documents } = form
  const field = RESULT_FIELD[stage]
  for (const other of Object.values(RESULT_FIELD))
    if (other !== field && form[other] !== undefined) throw invalid(other, `does not belong to ${stage}`)
  const shown = field === 'conclusion' && documents.length > 0 ? 'document' : undefined
  const value = form[field] ?? shown
  if (value === undefined) throw invalid(field, `expected the result of ${stage}`)
  return { stage, [field]: value }
}

const missedData = ({ stage, meeting, reason, evidence }: FormOf<'missed'>): Data => {
  if ((stage === undefined) === (meeting === undefined))
    throw invalid('stage', 'expected either the stage or the meeting that was missed')
  return { stage: stage ?? 'interview', reason, ...(evidence === undefined ? {} : { evidence }) }
}
