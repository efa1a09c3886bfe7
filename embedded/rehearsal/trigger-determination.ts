import { readSettings } from '../../platform/settings.ts'
import { connectTemporal } from '../../platform/temporal.ts'
import { RULESET_IDS } from '../../regulation/rulesets/keys.ts'
import { DETERMINATION_SCHEDULE } from '../../worker/schedule/determination-schedule.ts'

/**
 * Lets the six-monthly schedule of an installation determine now, instead of waiting for its day (para 8).
 *
 * @param env the environment of the installation's parts, `Installation.env`
 * @example await triggerDetermination(installation.env)
 */
export async function triggerDetermination(env: NodeJS.ProcessEnv): Promise<void> {
  const client = await connectTemporal(readSettings(env, RULESET_IDS))
  try {
    await client.schedule.getHandle(DETERMINATION_SCHEDULE).trigger()
  } finally {
    await client.connection.close()
  }
}
