import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Database } from '../../records/database.ts'
import { openMany } from '../../test/many/many-ground.ts'
import { alternating, rateOf } from '../alternating.ts'

const ROUNDS = 3
const REQUESTS = 200
const AT_ONCE = 8

/** What is read of a case for a list, by Prisma alone. */
const page = (database: Database) =>
  Promise.all([
    database.case.count({ where: { stage: 'testing' } }),
    database.case.findMany({
      where: { stage: 'testing' },
      orderBy: { number: 'asc' },
      take: 51,
      omit: { state: true },
      include: { employee: { omit: { facts: true } } },
    }),
  ])

/** The API's list of cases at 75,000 against Express that answers the same rows with Prisma, and nothing else. */
export const reads = async (say: (line: string) => void): Promise<void> => {
  const ground = await openMany()
  if (ground === null) return say('needs PostgreSQL')
  const bare = createServer(
    express().get('/', async (_request, response) => {
      const [total, items] = await page(ground.database)
      response.json({ items, total })
    }),
  )
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`
  const many = (ask: () => Promise<unknown>) => () =>
    rateOf(
      Array.from({ length: REQUESTS }, () => ask),
      AT_ONCE,
    )
  const ours = many(() => ground.show('service', '/api/v1/cases?stage=testing&limit=50'))
  const theirs = many(() => read(address))
  await alternating(1, { ours, theirs })
  const measured = await alternating(ROUNDS, { ours, theirs })
  say(
    `API ${measured.ours.toFixed(0)} pages of 50 cases a second, Express with Prisma alone ${measured.theirs.toFixed(0)}`,
  )
  say(`ratio ${measured.ratio.toFixed(2)}`)
  await new Promise((resolve) => bare.close(resolve))
  await ground.close()
}

const read = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(address, (response) => response.resume().on('end', resolve)).on('error', reject)
  })
