import type { ByteRange } from '../storage/storage.ts'

/**
 * Which bytes a `Range` header asks for: `null` for all of them, also where several parts are asked for or the header
 * cannot be understood (RFC 9110, 14.2); `unsatisfiable` where there are none such.
 *
 * @example readRange('bytes=100-', 1_000) //=> { from: 100, to: 999 }
 */
export const readRange = (
  header: string | null | undefined,
  size: number,
): ByteRange | null | 'unsatisfiable' => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(size, Number(last))
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return null
  if (from >= size) return 'unsatisfiable'
  return { from, to: last === '' ? size - 1 : Math.min(size - 1, Number(last)) }
}
