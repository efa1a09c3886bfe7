/** One message of PostgreSQL's protocol as a client sends it: its letter (`''` at a connection's start) and bytes. */
export type Frame = { type: string; bytes: Buffer }

const SSL_REQUEST = 80_877_103
const CANCEL_REQUEST = 80_877_102
const LARGEST_FRAME = 256 * 1024 * 1024

/** Cuts what a connection sends into frames; what is not whole yet waits. */
export type FrameReader = { read(chunk: Buffer): Frame[] }

/** A reader for one connection, which begins with frames that have no letter. */
export function frameReader(): FrameReader {
  let waiting: Buffer = Buffer.alloc(0)
  let started = false
  const next = (): Frame | null => {
    const at = started ? 1 : 0
    if (waiting.length < at + 4) return null
    const length = at + waiting.readInt32BE(at)
    if (length < at + 4 || length > LARGEST_FRAME) throw new RangeError('no frame of the PostgreSQL protocol')
    if (waiting.length < length) return null
    const bytes = waiting.subarray(0, length)
    waiting = waiting.subarray(length)
    const type = started ? String.fromCharCode(bytes[0] ?? 0) : beginningOf(bytes)
    started ||= type === ''
    return { type, bytes }
  }
  return {
    read: (chunk) => {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
      const frames: Frame[] = []
      for (let frame = next(); frame !== null; frame = next()) frames.push(frame)
      return frames
    },
  }
}

function beginningOf(bytes: Buffer): string {
  const code = bytes.length >= 8 ? bytes.readInt32BE(4) : 0
  if (code === SSL_REQUEST) return 'ssl'
  return code === CANCEL_REQUEST ? 'cancel' : ''
}
