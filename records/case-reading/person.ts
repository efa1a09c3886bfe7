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

/** A whole name, the family name first. @example fullName({ familyName: 'Ахметов', givenName: 'Данияр' }) //=> 'Ахметов Данияр' */
export const fullName = ({ familyName, givenName, patronymic }: Named): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ')

type Named = { familyName: string; givenName: string; patronymic?: string | null }
