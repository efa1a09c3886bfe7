import { type PageRow, page } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import { type CaseFrame, caseFrame, type SubPage } from './case-frame.ts'

/**
 * A page of a case: what stands around every such page, and what `read` finds for this one.
 *
 * @param current the sub-page that is marked; its address, unless `path` says what stands after the case's own
 * @example casePage('documents', { view: 'case/documents', read: async ({ case: { id } }, visit) => ({ … }) })
 */
export const casePage = (
  current: SubPage,
  {
    path = `/${current}`,
    view,
    read,
  }: {
    path?: string
    view: string
    read: (frame: CaseFrame, visit: Visit) => Promise<Readonly<Record<string, unknown>>>
  },
): PageRow =>
  page({
    path: `/cases/:case${path}`,
    section: 'cases',
    view,
    read: async (visit) => {
      const frame = await caseFrame(visit, current)
      return { ...frame, ...(await read(frame, visit)) }
    },
  })
