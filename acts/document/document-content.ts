/** What a document may be, told by its first bytes and not by what its sender claims. */
const CONTENTS = [
  { mediaType: 'application/pdf', begins: ['25504446'], named: null },
  { mediaType: 'image/png', begins: ['89504e470d0a1a0a'], named: null },
  { mediaType: 'image/jpeg', begins: ['ffd8ff'], named: null },
  { mediaType: 'image/tiff', begins: ['49492a00', '4d4d002a'], named: null },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: ['504b0304'],
    named: /\.docx$/i,
  },
] as const satisfies readonly { mediaType: string; begins: readonly string[]; named: RegExp | null }[]

/** How many first bytes are enough to tell. */
export const TELLING_BYTES = 8

/** What is taken, in words for a refusal. */
export const TAKEN_CONTENTS = 'PDF, PNG, JPEG, TIFF or DOCX'

/**
 * The media type of a document by its first bytes; null for what is not taken. An archive is a DOCX only by its name.
 *
 * @example contentOf(Buffer.from('%PDF-1.7'), 'profile.pdf') //=> 'application/pdf'
 */
export const contentOf = (first: Buffer, fileName: string): string | null => {
  const hex = first.toString('hex')
  const found = CONTENTS.find(
    ({ begins, named }) => begins.some((bytes) => hex.startsWith(bytes)) && (named?.test(fileName) ?? true),
  )
  return found?.mediaType ?? null
}
