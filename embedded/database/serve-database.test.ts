import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import { type ServedDatabase, serveDatabase } from './serve-database.ts'

describe('the embedded database', () => {
  let served: ServedDatabase
  const clients: Client[] = []
  const connect = async () => {
    const client = new Client({ connectionString: served.url })
    client.on('error', () => undefined)
    await client.connect()
    clients.push(client)
    return client
  }
  before(async () => {
    served = await serveDatabase()
    const client = await connect()
    await client.query('CREATE TABLE counter (id int primary key, n int)')
    await client.query('INSERT INTO counter VALUES (1, 0)')
  })
  after(async () => {
    await Promise.all(clients.map((client) => client.end()))
    await served.close()
  })

  test('statements of many connections never mix their parameters', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, connect))
    const asked = many.map(async (client, index) => {
      for (let round = 0; round < 40; round++) {
        const parameters = Array.from({ length: 1 + ((index + round) % 4) }, (_value, at) => index * 100 + at)
        const sum = parameters.map((_value, at) => `$${at + 1}::int`).join(' + ')
        const { rows } = await client.query(`SELECT ${sum} AS total`, parameters)
        assert.equal(
          rows[0].total,
          parameters.reduce((total, value) => total + value, 0),
        )
      }
    })
    await Promise.all(asked)
  })

  test('transactions of several connections happen one after the other', async () => {
    const many = await Promise.all(Array.from({ length: 4 }, connect))
    const addOne = async (client: Client) => {
      await client.query('BEGIN')
      const { rows } = await client.query('SELECT n FROM counter WHERE id = $1', [1])
      await client.query('UPDATE counter SET n = $1 WHERE id = $2', [rows[0].n + 1, 1])
      await client.query('COMMIT')
    }
    await Promise.all(many.map(addOne))
    const { rows } = await (await connect()).query('SELECT n FROM counter')
    assert.equal(rows[0].n, 4)
  })

  test('a statement that fails leaves the connection and the others usable', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    await assert.rejects(one.query('SELECT $1::int / 0', [1]), /division by zero/)
    await assert.rejects(one.query('SELECT nothing FROM nowhere'), /does not exist/)
    assert.equal((await one.query('SELECT $1::int AS n', [7])).rows[0].n, 7)
    assert.equal((await other.query('SELECT 1 AS n')).rows[0].n, 1)
  })

  test('a connection that is cut in a transaction has it rolled back, and nobody waits for it', async () => {
    const [cut, other] = await Promise.all([connect(), connect()])
    await cut.query('BEGIN')
    await cut.query('INSERT INTO counter VALUES (2, 0)')
    const waiting = other.query('SELECT count(*)::int AS n FROM counter')
    Reflect.get(cut, 'connection').stream.destroy()
    assert.equal((await waiting).rows[0].n, 1)
  })
})
