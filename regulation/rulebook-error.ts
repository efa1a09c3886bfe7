/**
 * What the rulebook throws when a question cannot be answered as it was put.
 *
 * `field` names the part of the question that is wrong; the message begins with it and says what would be right.
 *
 * @example new RulebookError('ruleset', 'expected decree-1612 or law-380-2026').message
 * //=> 'ruleset: expected decree-1612 or law-380-2026'
 */
export class RulebookError extends Error {
  readonly field: string

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`)
    this.name = 'RulebookError'
    this.field = field
  }
}
