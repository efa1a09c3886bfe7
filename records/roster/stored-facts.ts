import type { RowOf } from './sheets.ts'

type OfPerson<Row> = Omit<Row, 'personnelNumber'>

/** The facts of a person as they are stored: dates are `YYYY-MM-DD`, lists in an order of their own. */
export type StoredFacts = {
  service: OfPerson<RowOf<'service'>>[]
  appointments: OfPerson<RowOf<'appointments'>>[]
  absences: OfPerson<RowOf<'absences'>>[]
  certifications: OfPerson<RowOf<'certifications'>>[]
  credited: OfPerson<RowOf<'credited'>>[]
}

/** Somebody of whom nothing is known. */
export const NO_FACTS: StoredFacts = {
  service: [],
  appointments: [],
  absences: [],
  certifications: [],
  credited: [],
}
