/**
 * An address to come back to, when it is one of the console itself; else the first page.
 *
 * @example backAddress('/cases?late=true') //=> '/cases?late=true'
 * @example backAddress('//evil.example') //=> '/'
 */
export const backAddress = (asked: unknown): string => {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return '/'
  const address = new URL(asked, HERE)
  if (address.origin !== HERE || LEADING_AWAY.test(address.pathname)) return '/'
  return `${address.pathname}${address.search}`
}

const HERE = 'http://here'

/** The addresses that themselves send people on. */
const LEADING_AWAY = /^\/(sign-in|signed-in|sign-out|signed-out|language)\b/
