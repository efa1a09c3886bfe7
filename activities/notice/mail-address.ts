/** What an address of the roster is good for. */
export type CheckedAddress =
  | { outcome: 'usable'; address: string }
  | { outcome: 'no-address' | 'bad-address' }

/** RFC 5321: 64 octets before the at sign, 254 in all. */
const LIMITS = { local: 64, whole: 254 }
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const BARE = new RegExp(`^(?<local>${ATOM}(?:\\.${ATOM})*)@${LABEL}(?:\\.${LABEL})+$`)

/**
 * Checks that this is one bare address and nothing else: no name, no list, no comment, no quotes, no line break.
 *
 * A mail library reads `b@x <evil@y>` as `evil@y`; so anything but the plain form is not sent to at all.
 *
 * @example checkAddress('b@x.kz <evil@y.kz>') //=> { outcome: 'bad-address' }
 */
export const checkAddress = (written: string | null): CheckedAddress => {
  if (written === null || written === '') return { outcome: 'no-address' }
  const local = BARE.exec(written)?.groups?.local
  if (local === undefined || local.length > LIMITS.local || written.length > LIMITS.whole)
    return { outcome: 'bad-address' }
  return { outcome: 'usable', address: written }
}
