/** The columns of an employee that a list of cases shows. */
export const PERSON = {
  id: true,
  personnelNumber: true,
  familyName: true,
  givenName: true,
  patronymic: true,
  position: true,
  rank: true,
  unit: { select: { id: true, code: true, name: true } },
} as const

/** A person as lists show him; addressed by his opaque id. */
export type Person = {
  id: string
  personnelNumber: string
  familyName: string
  givenName: string
  patronymic: string | null
  position: string
  rank: string
  unit: { id: string; code: string; name: string }
}

/** A civil date as it is stored, written `YYYY-MM-DD`. @example writtenDay(new Date('2027-03-05')) //=> '2027-03-05' */
export const writtenDay = (day: Date | null): string | null => day?.toISOString().slice(0, 10) ?? null
