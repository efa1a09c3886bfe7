import type { DiffTarget } from '@prisma/schema-engine-wasm'
import { currentModel, EVERYTHING, migratedModel } from './migration-files.ts'
import { withSchemaEngine } from './schema-engine.ts'

/**
 * The SQL that leads from the newest migration's data model to `schema.prisma`. What Prisma's language cannot
 * say (triggers, roles, partial indexes) stands in migrations written by hand.
 *
 * @param url any database: it is only connected to
 * @returns the script, or null when the migrations already lead there
 */
export async function draftMigration(url: string): Promise<string | null> {
  const before = migratedModel()
  return withSchemaEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: before === null ? { tag: 'empty' } : modelOf(before),
      to: modelOf(currentModel()),
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    })
    return stdout === null || stdout.includes('This is an empty migration') ? null : stdout
  })
}

function modelOf(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] }
}
