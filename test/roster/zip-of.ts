import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive that is made for a test; `declared` lies about its size. */
export type ZipPart = { name: string; data: Buffer; declared?: number }

/** Makes a ZIP archive, also one that no archiver would write. */
export const zipOf = (parts: readonly ZipPart[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = deflateRawSync(part.data)
    const name = Buffer.from(part.name)
    const fields = fieldsOf(part, packed.length, name.length)
    const header = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed])
    central.push(
      Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, Buffer.alloc(10), int(offset), name]),
    )
    local.push(header)
    offset += header.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.concat([
    Buffer.from('504b050600000000', 'hex'),
    short(parts.length),
    short(parts.length),
    int(directory.length),
    int(offset),
    short(0),
  ])
  return Buffer.concat([...local, directory, end])
}

const fieldsOf = ({ data, declared }: ZipPart, packed: number, name: number): Buffer =>
  Buffer.concat([
    Buffer.from('14000008080000002100', 'hex'),
    int(crc32(data)),
    int(packed),
    int(declared ?? data.length),
    short(name),
    short(0),
  ])

const int = (value: number): Buffer => {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value >>> 0)
  return buffer
}

const short = (value: number): Buffer => int(value).subarray(0, 2)
