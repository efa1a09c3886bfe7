import type { Prisma } from '../database.ts'

/**
 * The cases that a search means: by case number or personnel number, or by the beginning of a name (family name,
 * then given name). Names begin with capitals, so a word is also tried so written: the search then is a prefix on
 * an index, whatever the database knows of letters.
 *
 * @example casesNamed('ахметов дан') // Ахметов Данияр
 */
export const casesNamed = (q: string): Prisma.CaseWhereInput => {
  const words = q.trim().split(/\s+/)
  const [first = '', second] = words
  const family = begins('familyName', first)
  const given = second === undefined ? [] : [{ OR: begins('givenName', second) }]
  return {
    OR: [
      { number: { startsWith: first } },
      { employee: { personnelNumber: first } },
      { employee: { AND: [{ OR: family }, ...given] } },
    ],
  }
}

const begins = (column: 'familyName' | 'givenName', word: string): Prisma.EmployeeWhereInput[] =>
  [...new Set([word, capitalised(word)])].map((written) => ({ [column]: { startsWith: written } }))

/** @example capitalised('ким-ли') //=> 'Ким-Ли' */
const capitalised = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(^|-)(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
