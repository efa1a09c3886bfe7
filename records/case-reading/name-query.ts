import type { Database, Prisma } from '../database.ts'

/**
 * The cases that a search means: by the beginning of a case number, by personnel number, or by the beginning of a name
 * (family name, then given name). What begins with a digit is no name, so that each search reads one index.
 *
 * @example await casesNamed(database, 'ахметов дан') // those of Ахметов Данияр
 */
export const casesNamed = async (
  database: Pick<Database, 'employee'>,
  q: string,
): Promise<Prisma.CaseWhereInput> => {
  const [first = ''] = q.trim().split(/\s+/)
  const person = await database.employee.findUnique({
    where: { personnelNumber: first },
    select: { id: true },
  })
  const numbered = { number: { startsWith: first } }
  if (person) return { OR: [{ employeeId: person.id }, numbered] }
  return /^\d/.test(first) ? numbered : { employee: peopleNamed(q) }
}

/**
 * The people whose names begin so: family name, then given name. Names begin with capitals, so a word is also tried so
 * written: the search then is a prefix on an index, whatever the database knows of letters.
 *
 * @example peopleNamed('ахметов дан')
 */
export const peopleNamed = (q: string): Prisma.EmployeeWhereInput => {
  const [family = '', given] = q.trim().split(/\s+/)
  return {
    AND: [
      { OR: begins('familyName', family) },
      ...(given === undefined ? [] : [{ OR: begins('givenName', given) }]),
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
