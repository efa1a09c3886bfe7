import type { RowOf } from '../../records/roster/sheets.ts'

/**
 * The units of the demonstration body. Of the four that are no divisions, the body, the district and the training
 * centre have a personnel service and a head of their own; the guard institution is served by the body's.
 */
export const UNITS: readonly RowOf<'units'>[] = [
  { code: '100', parent: null, name: 'Департамент полиции', kind: 'body' },
  { code: '101', parent: '100', name: 'Управление кадровой политики', kind: 'division' },
  { code: '102', parent: '100', name: 'Следственное управление', kind: 'division' },
  { code: '200', parent: '100', name: 'Управление полиции Алмалинского района', kind: 'territorial' },
  { code: '300', parent: '100', name: 'Учебный центр', kind: 'education' },
  { code: '400', parent: '100', name: 'Учреждение охраны', kind: 'institution' },
]
