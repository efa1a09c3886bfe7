import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ROOT } from '../../embedded/supervision/child.ts'
import { lanes } from './lanes.ts'
import { planRuns } from './plan-runs.ts'
import { testFiles } from './test-files.ts'

const files = testFiles(ROOT)
const pathsOf = (runs: ReturnType<typeof planRuns>): string[] => runs.flatMap(({ paths }) => [...paths])

describe('the plan of a run of the tests', () => {
  test('without PostgreSQL every file runs once, but those that need it', () => {
    const paths = pathsOf(planRuns(files, null))
    assert.deepEqual(
      paths.toSorted(),
      files.filter((path) => !path.startsWith('test/postgres/')),
    )
  })

  test('on PostgreSQL whatever uses a database runs too; what is pure, and what brings its own, does not', () => {
    const again = pathsOf(planRuns(files, 'host:1').filter(({ on }) => on !== ''))
    assert.equal(new Set(again).size, again.length)
    for (const path of [
      'test/postgres/roles.test.ts',
      'test/roster/roster-import.test.ts',
      'api/app.test.ts',
    ])
      assert.ok(again.includes(path), path)
    for (const path of ['regulation/tally/tally.test.ts', 'test/console/office.test.ts'])
      assert.ok(!again.includes(path), path)
  })

  test('what needs an engine, and what shows pages or papers, runs on one database, a whole case on both', () => {
    const runs = planRuns(files, 'host:1')
    const times = (path: string) => pathsOf(runs).filter((each) => each === path).length
    assert.equal(times('test/campaign/campaign.test.ts'), 1)
    assert.equal(times('test/console/home.test.ts'), 1)
    assert.equal(times('test/paper/papers.test.ts'), 1)
    assert.equal(times('test/recording/recording-pages.test.ts'), 1)
    assert.equal(times('test/certification/certification.test.ts'), 2)
    assert.equal(times('test/roster/roster-import.test.ts'), 2)
    assert.deepEqual(new Set(pathsOf(runs)), new Set(files))
  })

  test('what drives a browser begins, in turn with what waits for an engine, and pure files share a process at the end', () => {
    const runs = planRuns(files, 'host:1')
    assert.deepEqual([runs[0]?.ground, runs[1]?.ground], ['browser', 'engine'])
    const tally = runs.findIndex(({ paths }) => paths.includes('regulation/tally/tally.test.ts'))
    assert.ok(tally > runs.length / 2)
    assert.ok((runs[tally]?.paths.length ?? 0) > 10)
  })

  test('two processes more than there are cores run at once, as far as the memory reaches', () => {
    const gib = 1024 ** 3
    assert.deepEqual([lanes(2, 16 * gib), lanes(8, 8 * gib), lanes(2, gib)], [4, 2, 1])
  })
})
