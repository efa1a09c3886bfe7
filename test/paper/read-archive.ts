import yauzl from 'yauzl'

/** The files of a ZIP archive, or the parts of a workbook, by name. */
export const readArchive = (archive: Buffer): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>()
    yauzl.fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, async (failed, content) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          for await (const chunk of content) chunks.push(Buffer.from(chunk))
          files.set(entry.fileName, Buffer.concat(chunks))
          zip.readEntry()
        }),
      )
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })
