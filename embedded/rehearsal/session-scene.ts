import writeXlsxFile from 'write-excel-file/node'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { DutyInPlay } from './duty.ts'
import { first, once, type Scene } from './scene.ts'
import { scoresOf } from './scores-of.ts'
import { scriptOf } from './script.ts'
import { show } from './situations.ts'

type SessionLine = { id: string; heldOn: string; people: number }
type Seat = {
  case: string
  number: string
  employee: { id: string; personnelNumber: string }
  result: string
}
type Taken = { accepted: number; rejected: number; errors: { message: string }[] }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Takes the results of the test from the workbooks of the sessions that were held today, all of a session at once.
 *
 * @returns whether the result of this case came so
 */
export async function takeSession({ scene, of }: DutyInPlay): Promise<boolean> {
  const covered = (id: string) => `${scene.today} session of ${id}`
  const service = scene.as(of.personnel)
  if (first(scene, `sessions of ${of.personnel}`)) {
    const day = `from=${scene.today}&to=${scene.today}`
    const { items } = await service.get<{ items: SessionLine[] }>(`/sessions?stage=testing&${day}`)
    for (const { id } of items) {
      const { people } = await service.get<{ people: Seat[] }>(`/sessions/${id}`)
      const seated = people.filter(({ result }) => result === 'waiting')
      if (seated.length === 0) continue
      await takeResults(scene, { session: id, as: of.personnel, seated })
      for (const seat of seated) once(scene, covered(seat.case))
    }
  }
  return scene.done.has(covered(of.read.id))
}

async function takeResults(
  scene: Scene,
  { session, as, seated }: { session: string; as: string; seated: readonly Seat[] },
): Promise<void> {
  const file = new File([new Uint8Array(await workbook(scene, seated))], 'results.xlsx', { type: XLSX })
  for (const query of ['?dryRun=true', '']) {
    const form = { name: 'file', files: [file] }
    const taken = await scene.as(as).send<Taken>(`/sessions/${session}/results${query}`, form)
    if (taken.accepted !== seated.length)
      throw new Error(`results of a session: ${taken.errors.map(({ message }) => message).join('; ')}`)
  }
  for (const { employee } of seated)
    scene.diary.note('testing held, result from the workbook', scene.personById(employee.id).name)
  show(scene, 'session-results')
}

/** The list of the session, filled in as its people did. */
async function workbook(scene: Scene, seated: readonly Seat[]): Promise<Buffer> {
  const { stages } = rulesetOf(scene.ruleset).certification
  const subjects = stages.find(({ key }) => key === 'testing')?.subjects ?? []
  const header = subjects.flatMap(({ key, threshold }) =>
    threshold === 'counts' ? [key, `${key}Threshold`] : [key],
  )
  const rows = seated.map(({ number, employee }) => {
    const { part } = scene.personById(employee.id).member
    const scores = scoresOf(scene.ruleset, scriptOf(part).rounds[0]?.testing)
    const cells = scores.flatMap(({ score, threshold }, at) =>
      subjects[at]?.threshold === 'counts' ? [score, threshold] : [score],
    )
    return [number, employee.personnelNumber, ...cells, '']
  })
  const table = [['case', 'personnelNumber', ...header, 'missed'], ...rows]
  const sheet = table.map((row) => row.map((value) => (value === '' ? null : { value })))
  return writeXlsxFile(sheet, { sheet: 'testing' }).toBuffer()
}
