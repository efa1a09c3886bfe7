import type { Visit } from '../pages/visit.ts'
import { writtenFor } from './reader.ts'

/** How texts, dates, people and clauses are written to one reader. */
export type Write = ReturnType<typeof writtenFor>

/** How a visitor is written to. @example writeTo(visit).day('2027-03-03') //=> '3 March 2027' */
export const writeTo = (visit: Visit): Write => writtenFor({ ...visit, language: visit.context.language })
