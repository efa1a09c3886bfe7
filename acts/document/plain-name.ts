const NAME_LIMIT = 200

/**
 * The name of a file without folders and control characters, as it is shown and sent in headers later.
 *
 * @example plainName('..\\secret/note.pdf') //=> 'note.pdf'
 */
export const plainName = (given: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(/\p{C}/gu, '').trim().slice(-NAME_LIMIT)
  return plain === '' ? 'document' : plain
}
