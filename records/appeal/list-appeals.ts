import type { AppealState } from '../../regulation/appeal/appeal-state.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import { type CaseViewer, visibleCases } from '../case-reading/visible-cases.ts'
import type { Database } from '../database.ts'
import { type Page, type PageRequest, pageOf } from '../paging/page.ts'
import { type AppealRecord, appealRecord, READ_APPEAL } from './read-appeals.ts'

/** An appeal with the case that it is of. */
export type ListedAppeal = AppealRecord & {
  of: { number: string; ruleset: string; employee: Person }
}

/** Which appeals are asked for: by whom, how they stand, those of a unit. */
export type AppealsAsked = {
  viewer: CaseViewer
  status: AppealState['status'] | null
  unitId: string | null
  page: PageRequest<[number]>
}

/** The appeals of the cases that somebody may see, the latest first. */
export const listAppeals = async (
  database: Database,
  { viewer, status, unitId, page }: AppealsAsked,
): Promise<Page<ListedAppeal>> => {
  const visible = await visibleCases(database, viewer)
  const where = {
    ...(status === null ? {} : { status }),
    case: { AND: [visible, ...(unitId === null ? [] : [{ unitId }])] },
  }
  const before = page.position?.[0]
  const [total, rows] = await Promise.all([
    database.appeal.count({ where }),
    database.appeal.findMany({
      where: { ...where, ...(before === undefined ? {} : { ordinal: { lt: before } }) },
      orderBy: { ordinal: 'desc' },
      take: page.limit + 1,
      select: {
        ...READ_APPEAL,
        ordinal: true,
        case: { select: { number: true, ruleset: true, employee: { select: PERSON } } },
      },
    }),
  ])
  return pageOf(rows, {
    limit: page.limit,
    total,
    positionOf: ({ ordinal }): [number] => [ordinal],
    itemOf: ({ case: of, ordinal: _, ...row }) => ({ ...appealRecord(row), of }),
  })
}
