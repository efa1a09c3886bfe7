import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { readArchive } from '../../test/paper/read-archive.ts'
import { archiveOf } from './write-archive.ts'

const unpacked = async (archive: Buffer): Promise<Map<string, string>> =>
  new Map([...(await readArchive(archive))].map(([name, content]) => [name, content.toString()]))

test('an archive holds each file whole, by its name in any script, streamed or at hand', async () => {
  const files = async function* () {
    yield { name: 'case.json', content: () => Buffer.from('{}') }
    yield {
      name: 'documents/001 скан.pdf',
      content: () => Readable.from([Buffer.from('a'), Buffer.from('bc')]),
    }
  }
  const chunks: Buffer[] = []
  for await (const chunk of archiveOf(files())) chunks.push(Buffer.from(chunk))
  assert.deepEqual(
    [...(await unpacked(Buffer.concat(chunks)))],
    [
      ['case.json', '{}'],
      ['documents/001 скан.pdf', 'abc'],
    ],
  )
})
