import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import yauzl from 'yauzl'
import { archiveOf } from './write-archive.ts'

const unpacked = (archive: Buffer): Promise<Map<string, string>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, string>()
    yauzl.fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, async (failed, content) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          for await (const chunk of content) chunks.push(Buffer.from(chunk))
          files.set(entry.fileName, Buffer.concat(chunks).toString())
          zip.readEntry()
        }),
      )
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })

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
