import type { TestEvent } from 'node:test/reporters'

/** How the tests of one file ended. */
export type FileCount = { path: string; passed: number; failed: number; ms: number }

/** Marks a line of the reporter's among whatever else a process says. */
const MARK = '\u0001count '

/** What a suite says of itself when only tests within it failed. */
const WITHIN = 'subtestsFailed'

/** The counts among what a process said, and the rest of it. */
export const countsAmong = (said: string): { counts: FileCount[]; rest: string } => {
  const lines = said.split('\n')
  const marked = lines.filter((line) => line.startsWith(MARK))
  return {
    counts: marked.map((line): FileCount => JSON.parse(line.slice(MARK.length))),
    rest: lines.filter((line) => line !== '' && !line.startsWith(MARK)).join('\n'),
  }
}

/**
 * A reporter for `run-together.ts`: how many tests of each file passed and failed, as soon as the file is done. A suite
 * that fails by itself, because it could not be loaded, prepared or put away, is one failed test.
 */
export default async function* countByFile(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let [passed, failed] = [0, 0]
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const { name, nesting, details } = data
    if (details.type !== 'suite') type === 'test:pass' ? passed++ : failed++
    else if (type === 'test:fail' && !onlyWithin(data.details.error)) failed++
    if (nesting > 0) continue
    const count: FileCount = { path: name, passed, failed, ms: details.duration_ms }
    yield `\n${MARK}${JSON.stringify(count)}\n`
    ;[passed, failed] = [0, 0]
  }
}

const onlyWithin = (error: Error): boolean => Reflect.get(error, 'failureType') === WITHIN
