const SECOND = 1_000

/** Does the work and shows on standard error what is done and how long so far. */
export async function shown(what, work) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / SECOND)
  const say = (text) => process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text}\n`)
  say(`${what} …`)
  const ticking = setInterval(
    () => say(`${what} … ${seconds()} s`),
    process.stderr.isTTY ? SECOND : 10 * SECOND,
  )
  try {
    await work()
    say(`${what}: done in ${seconds()} s${process.stderr.isTTY ? '\n' : ''}`)
  } finally {
    clearInterval(ticking)
  }
}
