import type { Write } from '../rendering/write.ts'
import type { Column } from './cell.ts'

type Person = NonNullable<Parameters<Write['person']>[0]>

/** The person whom a row is about, with the unit. */
export const personColumn: Column<{ of: { employee: Person & { unit: { name: string } } } }> = {
  title: 'listing.person',
  cell: ({ of }, write) => ({ text: write.person(of.employee), note: of.employee.unit.name }),
}
