import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Prisma's own schema engine, so that migrations need no download and no other program. */
export type SchemaEngine = bindings.SchemaEngine

/** What this file needs of WebAssembly, whose types come with the browser's library only. */
type WasmHost = {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: { __wbindgen_start(): void } }
}

type Glue = { __wbg_set_wasm(exports: object): void }

let instantiated = false

/** Node 20 does not import WebAssembly as a module: the bindings are joined to it here, once a process. */
function instantiate(): void {
  if (instantiated) return
  const { WebAssembly: host } = globalThis as unknown as { WebAssembly: WasmHost }
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new host.Module(readFileSync(path.replace(/\.js$/, '.wasm')))
  const { exports } = new host.Instance(module, { './schema_engine_bg.js': { ...bindings } })
  const glue = bindings as unknown as Glue
  glue.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  instantiated = true
}

/** Prisma's adapter cuts a script at each semicolon, also inside a function's body: here it goes whole. */
class WholeScripts extends PrismaPg {
  readonly connections: { dispose(): Promise<void> }[] = []

  override async connect() {
    const connected = await super.connect()
    this.connections.push(connected)
    connected.executeScript = async (script) => {
      await connected.underlyingDriver().query(script)
    }
    return connected
  }
}

/**
 * Opens the schema engine on a database, does the work, and frees the engine.
 *
 * @param url the address of the database, with a role that may create tables
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiate()
  const scripts = new WholeScripts({ connectionString: url, max: 1 })
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts)
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
  try {
    return await work(engine)
  } finally {
    engine.free()
    for (const connection of scripts.connections) await connection.dispose()
  }
}
