import { setTimeout as pause } from 'node:timers/promises'
import type { Temporal } from 'temporal-polyfill'
import { grantRole } from '../../records/access/grant-role.ts'
import type { Database } from '../../records/database.ts'
import type { Calls } from '../calls/api.ts'
import { playing } from './cast.ts'
import { demonstrationRows } from './demonstration-body.ts'
import { rosterWorkbook } from './roster-workbook.ts'

/** The accounts that exist beside the roster, each with its role in the whole body; also on an empty start. */
export const ACCOUNTS = ['personnel', 'head', 'auditor', 'operator'] as const

/** Who holds a role in which unit: by the part he plays. */
export const UNIT_ROLES = [
  { part: 'body-personnel', unit: '100', role: 'personnel' },
  { part: 'body-head', unit: '100', role: 'head' },
  { part: 'district-personnel', unit: '200', role: 'personnel' },
  { part: 'district-head', unit: '200', role: 'head' },
  { part: 'centre-personnel', unit: '300', role: 'personnel' },
  { part: 'centre-head', unit: '300', role: 'head' },
] as const

type Import = { id: string; state: 'running' | 'done' | 'failed'; accepted?: number; rejected?: number }

const LOOK_EVERY_MS = 100
const IMPORT_LIMIT_MS = 60_000

/** Grants the embedded accounts their roles; repeated at each start. */
export async function grantAccounts(database: Database): Promise<void> {
  for (const role of ACCOUNTS) await grantRole(database, { personnelNumber: role, role, unitId: null })
}

/**
 * Loads the demonstration body into an empty installation: through the very import that a personnel service
 * uses, then the roles of its units and its employees' consents to be served by mail.
 *
 * @param personnel the API as the account `personnel` calls it
 * @param today day zero, from the installation's clock
 * @returns how many people were taken
 * @throws Error when the import fails, leaves somebody out or takes more than a minute
 */
export async function loadDemonstration(
  database: Database,
  personnel: Calls,
  today: Temporal.PlainDate,
): Promise<number> {
  const workbook = await rosterWorkbook(demonstrationRows(today))
  const file = new File([new Uint8Array(workbook)], 'demonstration.xlsx', { type: XLSX })
  const begun = await personnel.send<{ id: string }>('/roster-imports', {
    name: 'file',
    files: [file],
  })
  const { accepted = 0, rejected = 0 } = await finished(personnel, begun.id)
  if (rejected > 0) throw new Error(`the demonstration body was not taken whole: ${rejected} left out`)
  await grantUnitRoles(database)
  await consent(database, today)
  return accepted
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function finished(personnel: Calls, id: string): Promise<Import> {
  const until = performance.now() + IMPORT_LIMIT_MS
  for (;;) {
    const read = await personnel.get<Import>(`/roster-imports/${id}`)
    if (read.state === 'done') return read
    if (read.state === 'failed')
      throw new Error(`the demonstration body was refused: ${JSON.stringify(read)}`)
    if (performance.now() > until) throw new Error('the import of the demonstration body took over a minute')
    await pause(LOOK_EVERY_MS)
  }
}

async function grantUnitRoles(database: Database): Promise<void> {
  const units = await database.unit.findMany({ select: { id: true, code: true } })
  for (const { part, unit, role } of UNIT_ROLES)
    for (const { personnelNumber } of playing(part)) {
      const unitId = units.find(({ code }) => code === unit)?.id
      if (unitId !== undefined) await grantRole(database, { personnelNumber, role, unitId })
    }
}

/** Everybody with an address has consented to it, on day zero. */
async function consent(database: Database, today: Temporal.PlainDate): Promise<void> {
  await database.employee.updateMany({
    where: { email: { not: null } },
    data: { contactsConsentOn: new Date(today.toString()) },
  })
}
