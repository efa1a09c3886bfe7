import { z } from 'zod'
import { due } from '../due/due.ts'
import { civilDateSchema } from './civil-date-schema.ts'
import { employeeFactsSchema } from './employee-facts-schema.ts'
import { operation } from './operation.ts'
import { tables } from './tables-schema.ts'

/** A question to `due` on the wire. */
export const dueSchema = z.strictObject({ ...tables, asOf: civilDateSchema, employee: employeeFactsSchema })

/** Who is certified, and when. */
export const dueOperation = operation(dueSchema, due)
