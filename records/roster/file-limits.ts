/** Workbooks of real people unpack to at most about ten times their size. */
const UNPACKED_TIMES = 20

/**
 * How much a roster file may unpack to.
 *
 * @example rosterFileLimits({ rosterBytes: 50_000_000 }).maxUnpackedBytes //=> 1000000000
 */
export const rosterFileLimits = ({ rosterBytes }: { rosterBytes: number }): { maxUnpackedBytes: number } => ({
  maxUnpackedBytes: rosterBytes * UNPACKED_TIMES,
})
