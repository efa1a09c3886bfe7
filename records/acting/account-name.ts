import type { NamedAccount } from './list-acting-orders.ts'

/**
 * The name of whoever has an account, his personnel number where he is not on the roster.
 *
 * @example accountName(account) //=> 'Ахметов Данияр'
 */
export const accountName = ({
  familyName,
  givenName,
  personnelNumber,
}: Pick<NamedAccount, 'familyName' | 'givenName' | 'personnelNumber'>): string =>
  familyName === null ? personnelNumber : `${familyName} ${givenName ?? ''}`.trim()
