/**
 * What the rulebook throws when a question cannot be answered as it was put.
 *
 * `field` names the part of the question that is wrong, `problem` says what would be right; the message has both.
 *
 * @example new RulebookError('ruleset', 'expected decree-1612 or law-380-2026').message
 * //=> 'ruleset: expected decree-1612 or law-380-2026'
 */
export class RulebookError extends Error {
  readonly field: string
  readonly problem: string

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`)
    this.name = 'RulebookError'
    this.field = field
    this.problem = problem
  }
}
