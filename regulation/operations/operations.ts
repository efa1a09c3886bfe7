import { admissionOperation, optionsOperation, tallyOperation } from './decision-operations.ts'
import { dueOperation } from './due-operation.ts'
import type { Operation, Reply } from './operation.ts'
import { timetableOperation } from './timetable-operation.ts'

/** The operations that can be asked for by name. */
export const OPERATIONS = {
  due: dueOperation,
  timetable: timetableOperation,
  admission: admissionOperation,
  options: optionsOperation,
  tally: tallyOperation,
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof OPERATIONS

/** Is this the name of an operation? @example isOperationName('due') //=> true */
export const isOperationName = (name: string): name is OperationName => Object.hasOwn(OPERATIONS, name)

/**
 * Answers one line of JSON. The answer, turned into JSON, is what the contract says.
 *
 * @example answerLine('options', '{"kind":"regular","round":1,"admitted":true,"attended":false}')
 * //=> { answer: { options: ['recertification'], cite: ['para 30'] } }
 */
export const answerLine = (name: OperationName, json: string): Reply => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { error: 'request: the line is not JSON; expected one object a line' }
  }
  return OPERATIONS[name](value)
}
