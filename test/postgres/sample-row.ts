import pg from 'pg'

/** A value of each type of column that the tables have. */
const SAMPLES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: "'sample'",
  integer: '1',
  boolean: 'false',
  bigint: '1',
  bytea: "''",
  jsonb: "'{}'",
  date: 'current_date',
  'timestamp with time zone': 'now()',
  ARRAY: "'{}'",
}

/**
 * Puts a row into a table that has none: what a test forbids to change is there to be changed.
 *
 * The rows it would refer to are not made: as a replica the server asks for no references. Only for tests of rights.
 *
 * @param address of the database as the administrator of its server
 * @throws when a column has a type without a sample
 */
export async function fillWithSample(address: string, table: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; type: string }>(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    )
    const values = rows.map(({ name, type }) => {
      const sample = SAMPLES[type]
      if (sample === undefined) throw new Error(`No sample of ${type} for ${table}.${name}`)
      return sample
    })
    await client.query('SET session_replication_role = replica')
    await client.query(
      `INSERT INTO "${table}" (${rows.map(({ name }) => `"${name}"`).join(', ')})
       SELECT ${values.join(', ')} WHERE NOT EXISTS (SELECT 1 FROM "${table}")`,
    )
  } finally {
    await client.end()
  }
}
