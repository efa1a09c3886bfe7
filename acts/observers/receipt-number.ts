import { randomInt } from 'node:crypto'

/** Without what is mistaken for another when it is read aloud: I, L, O, U, 0, 1. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 5
const IN_A_GROUP = 4

/** How a receipt number is written. */
export const RECEIPT = /^[2-9A-HJKMNP-TV-Z]{4}(?:-[2-9A-HJKMNP-TV-Z]{4}){4}$/

/**
 * A number by which an applicant follows the application; nobody can guess it (98 bits).
 *
 * @example newReceipt() //=> 'K7QZ-3MXT-9RVA-2H4C-WPN8'
 */
export const newReceipt = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: IN_A_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-')

/** A receipt number as people type it: in small letters, with spaces or without the dashes; null for what is none. */
export const readReceipt = (typed: string): string | null => {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const written = signs.match(/.{1,4}/g)?.join('-') ?? ''
  return RECEIPT.test(written) ? written : null
}
