import type { z } from 'zod'

type Path = readonly PropertyKey[]

/**
 * A path into a request as people write it.
 *
 * @example writtenPath(['employee', 'service', 0, 'to']) //=> 'employee.service[0].to'
 */
export const writtenPath = (path: Path): string =>
  path.reduce<string>((written, key) => {
    if (typeof key === 'number') return `${written}[${key}]`
    return written ? `${written}.${String(key)}` : String(key)
  }, '')

/**
 * Everything that is wrong with a request, in one line, each problem with the name of its field.
 *
 * @example problemOf(error) //=> 'asOf: 2027-02-30 is not a day of the calendar'
 */
export const problemOf = ({ issues }: z.ZodError): string => issues.map(problem).join('; ')

const problem = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${writtenPath([...issue.path, key])}: there is no such field`).join('; ')
  }
  return `${writtenPath(issue.path) || 'request'}: ${issue.message}`
}
