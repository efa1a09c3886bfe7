import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import type { PaperGround } from './paper-ground.ts'
import { readPdf } from './pdf-text.ts'
import { readArchive } from './read-archive.ts'

/** The ground of papers, with the folder of its storage and what its log has. */
type ArchiveGround = PaperGround & { folder: string; logged: readonly string[] }

/** A personnel file and a dossier are taken as archives, after papers were made of their case. */
export const archivesAreTaken = (ground: () => ArchiveGround): void => {
  const archive = async (path: string, as: string) => {
    const answer = await fetch(`${ground().api.address}${path}`, {
      headers: { authorization: `Bearer ${await ground().api.issuer.token(as)}` },
    })
    const content = Buffer.from(await answer.arrayBuffer())
    const files = answer.status === 200 ? await readArchive(content) : new Map<string, Buffer>()
    return { status: answer.status, type: answer.headers.get('content-type'), files, content }
  }

  /** Each file but the sums themselves has its hash in `SHA256SUMS`, and no other is named there. */
  const assertSummed = (files: Map<string, Buffer>) => {
    const sums = (files.get('SHA256SUMS') ?? '').toString().trimEnd().split('\n')
    const expected = [...files].flatMap(([name, content]) =>
      name === 'SHA256SUMS' ? [] : `${createHash('sha256').update(content).digest('hex')}  ${name}`,
    )
    assert.deepEqual(sums, expected)
  }

  test('the employee takes his whole file as one archive by himself: papers, documents, an index, the hash of each', async () => {
    const raw = new FormData()
    raw.set('kind', 'session')
    raw.set('occurredOn', '2026-12-01')
    raw.set('attended', 'true')
    raw.set('documents', new Blob(['%PDF-1.4 a list']), 'тізім.pdf')
    const told = await ground().api.ask('POST', `/cases/${ground().caseId}/acts`, { as: 'P', raw })
    assert.equal(told.status, 202, JSON.stringify(told.body))
    const path = `/employees/${ground().employee}/personnel-file/archive`
    const { status, type, files } = await archive(`${path}?language=kk`, '101')
    assert.deepEqual([status, type], [200, 'application/zip'])
    assertSummed(files)
    const names = [...files.keys()]
    assert.ok(names.includes('2027-000001/documents/001 тізім.pdf'), names.join())
    assert.ok(names.some((name) => /^2027-000001\/papers\/\d{3} head-order-kk-ru-1\.pdf$/.test(name)))
    const index = files.get('index.html')?.toString() ?? ''
    assert.ok(index.includes('Жеке іс') && index.includes('href="2027-000001/documents/001%20'), index)
    assert.ok(index.includes('Аттестаттау парағы'), 'papers by their names')
    const sheet = await readArchive(files.get('index.xlsx') ?? Buffer.alloc(0))
    assert.ok([...sheet.values()].join('').includes('head-order-kk-ru-1.pdf'))
    for (const as of ['P', 'A']) assert.equal((await archive(path, as)).status, 200, as)
    assert.equal((await archive(path, 'stranger')).status, 404)
  })

  test('the employee takes a copy of the dossier, its inventory first, and makes his extract by himself', async () => {
    const { status, files, content } = await archive(`/cases/${ground().caseId}/dossier`, '101')
    assert.equal(status, 200, content.toString())
    assertSummed(files)
    const [inventory, first] = [...files.keys()]
    assert.deepEqual([inventory, first], ['dossier-inventory-kk-ru-1.pdf', 'documents/001 тізім.pdf'])
    const { text } = await readPdf(new Uint8Array(files.get(inventory ?? '') ?? []))
    assert.ok(text.includes('тізім.pdf'))
    assert.equal((await ground().make('minutes-extract', 'kk', '101')).status, 201)
    assert.equal((await ground().make('certification-sheet', 'kk', '101')).status, 403)
    assert.equal((await ground().make('minutes-extract', 'kk', 'A')).status, 403)
    const taken = await ground().api.database.accessLogEntry.count({ where: { what: 'dossier' } })
    assert.equal(taken, 1)
  })

  test('a file that the storage has lost is named as missing in the sums and in the log, and all others are sent', async () => {
    const { api, caseId, employee, folder, logged } = ground()
    const lost = await api.database.document.findFirstOrThrow({
      where: { caseId, fileName: 'тізім.pdf' },
    })
    await folderStorage(folder).remove(lost.storedAs)
    for (const [path, name] of [
      [`/employees/${employee}/personnel-file/archive`, '2027-000001/documents/001 тізім.pdf'],
      [`/cases/${caseId}/dossier`, 'documents/001 тізім.pdf'],
    ] as const) {
      const { status, files } = await archive(path, '101')
      assert.deepEqual([status, files.has(name)], [200, false])
      const sums = files.get('SHA256SUMS')?.toString() ?? ''
      assert.ok(sums.includes(`missing from the storage: ${name}\n${lost.sha256}  ${name}\n`), sums)
      const there = [...files].filter(([each]) => each !== 'SHA256SUMS')
      assert.ok(there.length > 0)
      for (const [each, content] of there)
        assert.ok(sums.includes(`${createHash('sha256').update(content).digest('hex')}  ${each}\n`), each)
    }
    const { files: filed } = await archive(`/employees/${employee}/personnel-file/archive?language=en`, '101')
    const index = filed.get('index.html')?.toString() ?? ''
    assert.match(index, /001 тізім\.pdf: the file is lost: the storage has it no more/)
    assert.doesNotMatch(index, /href="2027-000001\/documents\/001%20/)
    const { files } = await archive(`/cases/${caseId}/archive`, 'P')
    const receipt = JSON.parse(files.get('receipt.json')?.toString() ?? '{}')
    const gone = receipt.files.filter(({ state }: { state: string }) => state === 'missing')
    assert.deepEqual(
      gone.map(({ sha256 }: { sha256: string }) => sha256),
      [lost.sha256],
    )
    assert.equal(logged.filter((line) => line.includes(lost.id)).length, 4)
    assert.ok(!logged.join().includes('тізім'), 'the log has ids only')
  })

  test('a paper that the storage has lost is told as missing in the file, and the others as there', async () => {
    const { api, employee, folder } = ground()
    const papers = async () => {
      const { body } = await api.ask('GET', `/employees/${employee}/personnel-file`, { as: '101' })
      const cases = body.cases as { papers: { id: string; file: string }[] }[]
      return new Map(cases.flatMap((each) => each.papers.map(({ id, file }) => [id, file] as const)))
    }
    const [first = ''] = [...(await papers()).keys()]
    const { documentId } = await api.database.paper.findUniqueOrThrow({ where: { id: first } })
    const { storedAs } = await api.database.document.findUniqueOrThrow({ where: { id: documentId } })
    await folderStorage(folder).remove(storedAs)
    const told = await papers()
    assert.equal(told.get(first), 'missing')
    assert.ok(told.size > 1 && [...told].every(([id, file]) => id === first || file === 'there'))
  })
}
