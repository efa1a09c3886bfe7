import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('./rule.ts', import.meta.url))

const rule = (args: string[], input: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', COMMAND, ...args], {
    input,
    encoding: 'utf8',
    timeout: 30_000,
  })

const LATE = '{"kind":"regular","round":1,"admitted":true,"attended":false}'
const ANSWER = '{"options":["recertification"],"cite":["para 30"]}'

test('answers come one a line in order, blank lines are skipped, the last line needs no end', () => {
  const { stdout, status } = rule(['options'], `\n${LATE}\r\n   \n${LATE}`)
  assert.equal(stdout, `${ANSWER}\n${ANSWER}\n`)
  assert.equal(status, 0)
})

test('a line that is not understood gives an error in its place and exit 2 at the end', () => {
  const { stdout, status } = rule(['options'], `{"kind":1}\n${LATE}\n`)
  const [first = '', second] = stdout.split('\n')
  assert.match(first, /^\{"error":"kind: .*"\}$/)
  assert.equal(second, ANSWER)
  assert.equal(status, 2)
})

test('an unknown operation is told on standard error, with those that there are', () => {
  const { stdout, stderr, status } = rule(['advise'], '')
  assert.deepEqual([stdout, status], ['', 2])
  assert.match(stderr, /due, timetable, admission, options, tally/)
})
