/** A file of an archive as its directory names it. `large`: of 4 GB or more, so that its sizes take eight bytes. */
export type Entry = { name: Buffer; crc: number; size: number; offset: number; large: boolean }

/** The first numbers that four and two bytes cannot say: they stand for "see the part of eight bytes" (ZIP64). */
export const BEYOND_32 = 0xffff_ffff
const BEYOND_16 = 0xffff

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const LONG_SIZES = 0x0001

/** What a reader has to know: 2.0 for what is stored, 4.5 where something takes eight bytes. */
const VERSION = { plain: 20, long: 45 } as const
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808
/** 1 January 1980: a file has its day in what it tells, not in the archive. */
const DATE = 0x0021

type Field = readonly [bytes: 2 | 4 | 8, value: number]

/** Numbers one after the other, the least byte first. */
const packed = (...fields: readonly Field[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at)
    else buffer.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return buffer
}

/** Numbers that do not fit where they belong, as an extra part; nothing where all of them fit. */
const longNumbers = (values: readonly number[]): Buffer =>
  values.length === 0
    ? Buffer.alloc(0)
    : packed([2, LONG_SIZES], [2, values.length * 8], ...values.map((value): Field => [8, value]))

/** What a file's header and its entry in the directory share. */
const shared = (
  { name, crc, size }: Pick<Entry, 'name' | 'crc' | 'size'>,
  extra: Buffer,
): readonly Field[] => [
  [2, extra.length > 0 ? VERSION.long : VERSION.plain],
  ...([FLAGS, 0, 0, DATE] as const).map((value): Field => [2, value]),
  [4, crc],
  [4, Math.min(size, BEYOND_32)],
  [4, Math.min(size, BEYOND_32)],
  [2, name.length],
  [2, extra.length],
]

/** What stands before the content of a file; its hash and size are not known yet. */
export const localHeader = ({ name, large }: Pick<Entry, 'name' | 'large'>): Buffer => {
  const extra = longNumbers(large ? [0, 0] : [])
  const fields = shared({ name, crc: 0, size: large ? BEYOND_32 : 0 }, extra)
  return Buffer.concat([packed([4, LOCAL], ...fields), name, extra])
}

/** What stands behind the content of a file. */
export const descriptor = ({ crc, size, large }: Pick<Entry, 'crc' | 'size' | 'large'>): Buffer => {
  const bytes = large ? 8 : 4
  return packed([4, DESCRIPTOR], [4, crc], [bytes, size], [bytes, size])
}

const centralEntry = (entry: Entry): Buffer => {
  const { name, size, offset, large } = entry
  const far = offset >= BEYOND_32
  const extra = longNumbers([...(large ? [size, size] : []), ...(far ? [offset] : [])])
  const fields = shared({ ...entry, size: large ? BEYOND_32 : size }, extra)
  const madeBy: Field = [2, extra.length > 0 ? VERSION.long : VERSION.plain]
  const place: readonly Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(offset, BEYOND_32)],
  ]
  return Buffer.concat([packed([4, CENTRAL], madeBy, ...fields, ...place), name, extra])
}

/** The directory of an archive that begins at this offset, with its end; where it does not fit in four bytes, as ZIP64. */
export const directoryOf = (entries: readonly Entry[], offset: number): Buffer => {
  const directory = Buffer.concat(entries.map(centralEntry))
  const [count, length] = [entries.length, directory.length]
  const fits = count < BEYOND_16 && length < BEYOND_32 && offset < BEYOND_32
  const end = packed(
    ...([
      [4, END],
      [2, 0],
      [2, 0],
    ] as const),
    ...[count, count].map((value): Field => [2, Math.min(value, BEYOND_16)]),
    ...[length, offset].map((value): Field => [4, Math.min(value, BEYOND_32)]),
    [2, 0],
  )
  return Buffer.concat([directory, ...(fits ? [] : [longEnd({ count, length, offset })]), end])
}

const longEnd = ({ count, length, offset }: { count: number; length: number; offset: number }): Buffer =>
  packed(
    ...([
      [4, END_64],
      // As long as what follows of this record.
      [8, 44],
      [2, VERSION.long],
      [2, VERSION.long],
      [4, 0],
      [4, 0],
    ] as const),
    ...[count, count, length, offset].map((value): Field => [8, value]),
    ...([
      [4, LOCATOR_64],
      [4, 0],
      [8, offset + length],
      [4, 1],
    ] as const),
  )
