import { createHash } from 'node:crypto'

/** The uuid of a name, the same for every repeat (version 8 of RFC 9562). @example uuidOf('a') === uuidOf('a') //=> true */
export const uuidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  const marked = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17, 32)}`
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
