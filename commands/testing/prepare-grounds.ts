import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepMigratedCopy } from '../../test/database.ts'
import { openAssets } from '../../web/assets/assets.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import type { Run } from './plan-runs.ts'

/**
 * Makes once what the first processes of a run would else all make at the same time, each for itself: the migrated data,
 * the bundle of the workflows, what pages load. What is kept of an earlier run is taken as it is; what cannot be made is
 * told by the tests that need it.
 */
export const prepareGrounds = async (runs: readonly Run[]): Promise<void> => {
  if (runs.every(({ ground }) => ground === 'nothing')) return
  await Promise.allSettled([
    keepMigratedCopy(),
    workflowBundle(),
    openAssets(join(tmpdir(), 'attestor-test', 'assets')),
  ])
}
