import { archivePersonnelFile } from '../../acts/paper/archive-personnel-file.ts'
import { readOnePersonnelFile } from '../../acts/paper/read-personnel-file.ts'
import { notFound } from '../../acts/problem.ts'
import { nameEmployees } from '../../acts/roster/name-employees.ts'
import { filePage, type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** The file of an employee as a page shows it: to himself, his direct head and the office. */
const fileOf = async (visit: Visit, employeeId: string) => {
  const file = await doAct(visit, readOnePersonnelFile, { id: employeeId })
  const people = await doAct(visit, nameEmployees, { ids: [employeeId] })
  return {
    file,
    employee: people.get(employeeId) ?? null,
    own: visit.context.actor.employeeId === employeeId,
  }
}

/** The personnel file: every certification of an employee with its papers. */
export const personnelFilePages: readonly PageRow[] = [
  page({
    path: '/my-file',
    section: 'file',
    view: 'personnel-file/file',
    read: (visit) => {
      const { employeeId } = visit.context.actor
      if (employeeId === null) throw notFound()
      return fileOf(visit, employeeId)
    },
  }),
  page({
    path: '/roster/:employee/file',
    section: 'roster',
    view: 'personnel-file/file',
    read: (visit) => fileOf(visit, visit.params.employee ?? ''),
  }),
  filePage({
    path: '/roster/:employee/file.zip',
    access: 'of-its-act',
    read: (visit) => doAct(visit, archivePersonnelFile, { id: visit.params.employee }),
  }),
]
