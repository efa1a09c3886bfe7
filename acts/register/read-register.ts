import { z } from 'zod'
import type { Page } from '../../records/paging/page.ts'
import { listRegister, type RegisterLine } from '../../records/register/list-register.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({
  direction: z.enum(['outgoing', 'incoming']),
  unit: z.uuid().optional().meta({ description: 'Whose register; left out: that of the whole body.' }),
  year: z.int().min(2005).max(2200).optional().meta({ description: 'Left out: the running year.' }),
  ...pageFields,
})
const position = z.tuple([z.int()])

/** A register of a personnel service: every number of a year, without a gap. */
export const readRegister: Act<z.infer<typeof input>, Page<RegisterLine>> = {
  name: 'read-register',
  input,
  permitted: (context, { unit }) => permit(context, 'read-register', unit ? { unitId: unit } : 'wholeBody'),
  perform: ({ database, clock }, { direction, unit, year, ...paging }) =>
    listRegister(database, {
      ...{ direction, unitId: unit ?? null, year: year ?? clock.today().year },
      page: pageRequest(paging, position),
    }),
}

/** What `GET /registers/{direction}` answers. */
export const registerAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    number: z.int(),
    registeredOn: z.iso.date(),
    title: z.string(),
    correspondent: z.string().nullable(),
    caseId: z.uuid().nullable(),
    documentId: z.uuid().nullable(),
  }),
)
