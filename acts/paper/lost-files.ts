import type { ActContext } from '../act.ts'

/** How many files the storage is asked for at once. */
const AT_ONCE = 16

/**
 * Which of these files the storage has lost, by their names in it. One that does not answer is no loss: then it is refused, to be
 * asked again.
 *
 * @example await lostFiles(context, ['3f/3f2c…']) //=> Set {}
 */
export const lostFiles = async (
  { storage }: Pick<ActContext, 'storage'>,
  names: readonly string[],
): Promise<ReadonlySet<string>> => {
  const lost = new Set<string>()
  const look = async (name: string) => {
    try {
      const opened = await storage.open(name)
      // Nothing of it is wanted: what fails while it is closed says nothing of whether it is there.
      opened.on('error', () => undefined).destroy()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      lost.add(name)
    }
  }
  for (let at = 0; at < names.length; at += AT_ONCE)
    await Promise.all(names.slice(at, at + AT_ONCE).map(look))
  return lost
}
