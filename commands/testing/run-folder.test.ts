import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { noteHolder } from '../../embedded/supervision/holder.ts'
import { endKilledRuns, openRunFolder } from './run-folder.ts'

test('a run that was killed leaves nothing running: the next one ends it, and nothing of a run that lives', async () => {
  const runs = mkdtempSync(join(tmpdir(), 'attestor-runs-'))
  const sleepers = ['of the killed', 'of the living'].map(() => spawn('sleep', ['600']))
  const [killed, living] = sleepers.map(({ pid = 0 }) => pid)
  const gone = join(runs, '1')
  mkdirSync(gone)
  // Nobody has this id since then.
  writeFileSync(join(gone, 'owner'), '1 0')
  noteHolder(join(gone, 'temporal.pid'), killed ?? 0)
  const own = openRunFolder(runs)
  own.note('temporal', living)
  const ended = sleepers[0] && once(sleepers[0], 'exit')
  assert.deepEqual(await endKilledRuns(runs), ['temporal'])
  await ended
  assert.equal(sleepers[1]?.exitCode, null)
  assert.deepEqual(readdirSync(runs), [String(process.pid)])
  own.close()
  sleepers[1]?.kill()
  rmSync(runs, { recursive: true })
})
