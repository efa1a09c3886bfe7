import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where `commands/ready.mjs` keeps the Temporal CLI that it installed. */
const INSTALLED = fileURLToPath(new URL('../../.attestor/temporal-cli/bin/temporal', import.meta.url))

/**
 * The Temporal CLI: `TEMPORAL_CLI_PATH`, else `temporal` on the `PATH`, else the one installed for this folder.
 *
 * @throws when there is none, with what to do
 */
export function temporalCli(env: NodeJS.ProcessEnv = process.env): string {
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'temporal'))
  const found = [env.TEMPORAL_CLI_PATH ?? '', ...onPath, INSTALLED].find(
    (path) => path !== '' && existsSync(path),
  )
  if (found !== undefined) return found
  throw new Error('There is no Temporal CLI: run `npm run ready`, or set TEMPORAL_CLI_PATH to one')
}
