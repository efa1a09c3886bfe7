import type { Statement } from '../../test/many/captured.ts'

/** What a transaction is spent on, by what its statement names first. */
const SPENT: readonly [string, RegExp][] = [
  ['steps recorded (log, projection, tasks, notices)', /INSERT INTO "CaseLogEntry"/],
  ['where the log stands, read before each step', /FROM "CaseLogEntry"/],
  ['notices written, their attempts and outcomes', /(INSERT INTO|UPDATE) "Notice(Attempt)?"/],
  ['who has a notice', /"ActingOrder"|"RoleGrant"/],
  ['notices read, and those before them', /"Notice"/],
  ['whether a reminder still makes sense', /"CaseTask"/],
  ['messages that wait for the case', /"OutboxMessage"/],
  ['the calendar in force read', /"CalendarAmendment"/],
]

/** The database transactions of one certification, and what each is spent on, in words; a statement by itself is one. */
export const transactionsOf = (statements: readonly Statement[]): string[] => {
  const spent = new Map<string, number>()
  let inside = false
  for (const { text } of statements) {
    if (/^BEGIN/i.test(text)) inside = true
    else if (/^(COMMIT|ROLLBACK)/i.test(text)) {
      inside = false
      note(spent, 'several statements together')
    } else if (!inside) note(spent, SPENT.find(([, mark]) => mark.test(text))?.[0] ?? 'else')
  }
  const total = [...spent.values()].reduce((sum, n) => sum + n, 0)
  return [
    `one certification: ${total} database transactions`,
    ...[...spent].map(([what, n]) => `  ${n} ${what}`),
  ]
}

const note = (spent: Map<string, number>, what: string): void => {
  spent.set(what, (spent.get(what) ?? 0) + 1)
}
