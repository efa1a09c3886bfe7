import pg from 'pg'

/** A statement as it went to the database, with the values that were bound. */
export type Statement = { text: string; values: unknown[] }

type Query = (...given: unknown[]) => unknown

/**
 * What the connections of this process send to a database while something is done.
 *
 * @param database its name: connections to others are not listened to
 */
export const captured = async (database: string, work: () => Promise<unknown>): Promise<Statement[]> => {
  const statements: Statement[] = []
  const { prototype } = pg.Client
  const query = prototype.query as Query
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked, values] = given as [string | Statement, unknown[]?]
    if (this.database === database)
      statements.push(
        typeof asked === 'string'
          ? { text: asked, values: values ?? [] }
          : { text: asked.text, values: asked.values ?? [] },
      )
    return query.apply(this, given)
  } as typeof prototype.query
  try {
    await work()
  } finally {
    prototype.query = query as typeof prototype.query
  }
  return statements
}
