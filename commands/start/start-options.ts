import { parseArgs } from 'node:util'

/** What `npm start` is asked for. */
export type StartOptions = { port: number; demonstration: 'load' | 'leave-out' }

const DEFAULT_PORT = '3000'

/**
 * Reads `-- --port N` and `-- --empty`; without `--port`, the setting `PORT` counts.
 *
 * @throws RangeError in one line that says what would be right
 * @example startOptions(['--port', '3100'], {}) // { port: 3100, demonstration: 'load' }
 */
export function startOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parsed(args)
  const given = values.port ?? (env.PORT || DEFAULT_PORT)
  const port = Number(given)
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535) {
    throw new RangeError(`--port must be a whole number from 1 to 65535, not ${JSON.stringify(given)}`)
  }
  return { port, demonstration: values.empty ? 'leave-out' : 'load' }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { port: { type: 'string' }, empty: { type: 'boolean', default: false } },
    })
  } catch (error) {
    throw new RangeError(`${error instanceof Error ? error.message : error}. Known: --port N, --empty`)
  }
}
