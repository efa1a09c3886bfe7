const STOP_WITHIN_MS = 20_000

/**
 * Stops a process cleanly, once: on SIGTERM, on SIGINT, and when the supervisor that started it is gone.
 *
 * @param stop closes what the process opened; after 20 seconds the process ends without it
 * @example onStop(() => server.close())
 */
export function onStop(stop: () => Promise<void> | void): void {
  let stopping = false
  const once = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    await stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void once())
  process.on('disconnect', () => void once())
}
