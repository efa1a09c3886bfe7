/** What stands at the end of a form's address for whoever comes back to change an answer. */
const CHANGE = 'change=yes'

/**
 * The address at which a form is changed. A page that was the answer to the form has the form's own address: a browser would stay
 * on it, and only look there for the answer.
 *
 * @example changeAddress('/appeals/1/answer', 'reasons') //=> '/appeals/1/answer?change=yes#reasons'
 */
export const changeAddress = (address: string, input: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}${CHANGE}#${input}`

/** A form's own address, under which it is kept and to which it is sent. @example formAddress('/a?change=yes') //=> '/a' */
export const formAddress = (address: string): string =>
  address.endsWith(CHANGE) ? address.slice(0, -CHANGE.length - 1) : address
