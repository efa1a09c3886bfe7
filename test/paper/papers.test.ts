import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { brokenAt } from '../../records/chain.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { KAZAKH, NAME, openPaperGround, type PaperGround } from './paper-ground.ts'
import { readPdf } from './pdf-text.ts'

describe('papers from the record', () => {
  let ground: PaperGround

  before(async () => {
    ground = await openPaperGround()
  })
  after(() => ground.api.close())

  test('a notice stands in Kazakh beside Russian with its dates, its clause and its number, and every letter', async () => {
    const made = await ground.make('notice')
    assert.equal(made.status, 201, JSON.stringify(made.body))
    assert.deepEqual([made.body.version, made.body.number], [1, 1])
    assert.equal(made.headers.get('location'), `/api/v1/papers/${made.body.id}`)
    const { text, tagged, language } = await readPdf(await ground.taken(made.body.id))
    for (const said of [
      'ХАБАРЛАМА',
      'УВЕДОМЛЕНИЕ',
      NAME,
      KAZAKH,
      '2027-000001',
      'пункт 10',
      '10-тармағы',
      '№ 1',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`)
    assert.deepEqual([tagged, language], [true, 'kk'])
  })

  test('what a paper says is inside it as JSON, and its bytes have the hash that is on record', async () => {
    const made = await ground.make('notice')
    const bytes = await ground.taken(made.body.id)
    assert.equal(createHash('sha256').update(bytes).digest('hex'), made.body.sha256)
    const { files } = await readPdf(bytes)
    const { papers } = JSON.parse(files['facts.json'] ?? '')
    assert.equal(papers[0].facts.caseNumber, '2027-000001')
    assert.match(papers[0].facts.start, /^\d{4}-\d{2}-\d{2}$/)
  })

  test('unchanged facts give the paper there is; in another language it has the same number', async () => {
    const first = await ground.make('notice')
    const again = await ground.make('notice')
    assert.equal(again.body.id, first.body.id)
    const english = await ground.make('notice', 'en')
    assert.notEqual(english.body.id, first.body.id)
    assert.equal(english.body.number, first.body.number)
    assert.ok((await readPdf(await ground.taken(english.body.id))).text.includes('NOTICE'))
  })

  test('changed facts give the next version with the next number, and the earlier one stays', async () => {
    const first = await ground.make('notice')
    await ground.changeCourse((state) => ({
      ...state,
      current: {
        ...state.current,
        schedule: state.current.schedule && { ...state.current.schedule, meeting: '2027-06-16' },
      },
    }))
    const second = await ground.make('notice')
    assert.deepEqual([second.body.version, second.body.number], [2, Number(first.body.number) + 1])
    const { items } = (await ground.api.ask('GET', `/cases/${ground.caseId}/papers`, { as: 'P' })).body as {
      items: { id: string; kind: string; language: string; version: number }[]
    }
    const notices = items.filter(({ kind, language }) => kind === 'notice' && language === 'kk-ru')
    assert.deepEqual(
      notices.map(({ version }) => version),
      [1, 2],
    )
    assert.ok((await ground.taken(first.body.id)).length > 0)
  })

  test('a paper that would be empty is refused with what is missing and the clause', async () => {
    const sheet = await ground.make('certification-sheet')
    assert.deepEqual([sheet.status, sheet.body.code, sheet.body.cite], [409, 'unlawful', ['para 21']])
    assert.match(String(sheet.body.detail), /No decision/)
    const inventory = await ground.make('dossier-inventory')
    assert.deepEqual([inventory.status, inventory.body.cite], [409, ['para 15']])
    for (const kind of ['refusal-act', 'receipt']) assert.equal((await ground.make(kind)).status, 409, kind)
    assert.equal((await ground.make('nonsense')).status, 422)
  })

  test('the form of a profile has what is on record, and lines for what is not', async () => {
    const made = await ground.make('profile', 'ru')
    const { text } = await readPdf(await ground.taken(made.body.id))
    for (const said of ['СЛУЖЕБНАЯ ХАРАКТЕРИСТИКА', 'приложение 1', NAME, 'инспектор', '6. Иные сведения'])
      assert.ok(text.includes(said), said)
  })

  test('the employee reads the papers of his case and makes none; a stranger sees nothing', async () => {
    const made = await ground.make('notice')
    assert.ok((await ground.taken(made.body.id, '101')).length > 0)
    assert.equal((await ground.make('notice', 'ru', '101')).status, 403)
    assert.equal((await ground.make('notice', 'ru', 'stranger')).status, 404)
    assert.equal((await ground.api.ask('GET', `/papers/${made.body.id}`, { as: 'stranger' })).status, 404)
    const looked = await ground.api.database.accessLogEntry.count({
      where: { what: `paper ${made.body.id}` },
    })
    assert.equal(looked, 1)
  })

  test('papers of many cases are one PDF by unit and name, and those not on record yet are named', async () => {
    const { unitId } = ground
    const north = await unitOnRecord(ground.api.database, { code: 'A', parentId: unitId })
    const cases = await Promise.all(
      ['3', '2', '4'].map(async (n) => {
        const employeeId = await employeeOnRecord(ground.api.database, {
          number: `10${n}`,
          unitId: n === '4' ? north : unitId,
          familyName: `Name${n}`,
        })
        return caseOnRecord(ground.api.database, { number: `2027-00000${n}`, employeeId, unitId })
      }),
    )
    const idle = await employeeOnRecord(ground.api.database, { number: '109', unitId })
    const undated = await caseOnRecord(ground.api.database, {
      ...{ number: '2027-000009', employeeId: idle, unitId },
      dates: 'not-set',
    })
    const made = await ground.api.ask('POST', '/papers', {
      as: 'P',
      body: { kind: 'notice', language: 'ru', cases: [...cases, undated] },
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { papers, refused } = made.body as { papers: { number: number }[]; refused: { case: string }[] }
    assert.deepEqual(
      refused.map((each) => each.case),
      [undated],
    )
    assert.equal(papers.length, 3)
    const document = await fetch(`${ground.api.address}/documents/${made.body.document}`, {
      headers: { authorization: `Bearer ${await ground.api.issuer.token('P')}` },
    })
    const { text, pages } = await readPdf(new Uint8Array(await document.arrayBuffer()))
    const order = ['Name4', 'Name2', 'Name3'].map((name) => text.indexOf(name))
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other),
    )
    assert.equal(pages, 3)
  })

  test('numbers are given without a gap and without a repeat, also when many ask at once', async () => {
    const incoming = () =>
      ground.api.ask('POST', '/registers/incoming', {
        as: 'P',
        body: { title: 'Application', correspondent: 'A. Citizen' },
      })
    const answers = await Promise.all(Array.from({ length: 8 }, incoming))
    assert.deepEqual(
      answers.map(({ body }) => Number(body.number)).sort((one, other) => one - other),
      [1, 2, 3, 4, 5, 6, 7, 8],
    )
    for (const [direction, as] of [
      ['incoming', 'P'],
      ['outgoing', 'A'],
    ] as const) {
      const { items } = (await ground.api.ask('GET', `/registers/${direction}`, { as })).body as {
        items: { number: number }[]
      }
      assert.deepEqual(
        items.map(({ number }) => number),
        items.map((_, index) => index + 1),
        direction,
      )
    }
    assert.equal((await ground.api.ask('GET', '/registers/incoming', { as: '101' })).status, 403)
  })

  test('the database itself refuses to change a paper or a number', async () => {
    await assert.rejects(
      ground.api.database.paper.updateMany({ data: { version: 9 } }),
      /append-only|permission denied/,
    )
    await assert.rejects(ground.api.database.registerNumber.deleteMany({}), /append-only|permission denied/)
  })

  test('an extract from the log has the whole log inside, so that every hash is computed anew from it alone', async () => {
    const made = await ground.make('log-extract')
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { text, files } = await readPdf(await ground.taken(made.body.id))
    const { papers } = JSON.parse(files['facts.json'] ?? '')
    type Entry = { content: string; previousHash: string; hash: string }
    const entries: Entry[] = papers[0].facts.entries
    assert.equal(
      entries.length,
      await ground.api.database.caseLogEntry.count({ where: { caseId: ground.caseId } }),
    )
    for (const [at, { content, previousHash, hash }] of entries.entries()) {
      assert.equal(previousHash, entries[at - 1]?.hash ?? '0'.repeat(64))
      assert.equal(createHash('sha256').update(previousHash).update(content).digest('hex'), hash)
      assert.ok(text.replace(/\s/g, '').includes(hash), text)
    }
    const chain = entries.map(({ content, previousHash, hash }) => ({
      ...JSON.parse(content),
      previousHash,
      hash,
    }))
    assert.equal(brokenAt(chain), null)
  })
})
