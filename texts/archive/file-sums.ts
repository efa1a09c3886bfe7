/** A file whose hash is told; `missing`: the storage has it no more. */
export type FileSum = { name: string; sha256: string; state: 'there' | 'missing' }

/** Said before a line that names a file which is not there, to whoever opens the sums. */
const MISSING = '# сақтауда жоқ / отсутствует в хранилище / missing from the storage:'

/**
 * The hashes of files as `sha256sum --check` reads them. One that is missing is said to be, and stands in its place all the
 * same: the check names it, too.
 *
 * @example fileSums([{ name: 'a.pdf', sha256: '9f…', state: 'there' }]) //=> '9f…  a.pdf\n'
 */
export const fileSums = (files: readonly FileSum[]): string =>
  files
    .map(({ name, sha256, state }) => {
      const line = `${sha256}  ${name}\n`
      return state === 'there' ? line : `${MISSING} ${name}\n${line}`
    })
    .join('')
