import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Entry = { payload: AdapterPayload; expiresAt: number | null }

/**
 * Where the embedded issuer keeps sessions and grants: one small file, so that a restart signs nobody out.
 *
 * @param path the file; entries that have expired are dropped as it is written
 */
export function keptGrants(path: string): AdapterFactory {
  const entries = readEntries(path)
  const write = () => {
    for (const [key, entry] of entries) if (isOver(entry)) entries.delete(key)
    writeFileSync(`${path}.partial`, JSON.stringify([...entries]), { mode: 0o600 })
    renameSync(`${path}.partial`, path)
  }
  return (model) => adapterOf(model, { entries, write })
}

type Kept = { entries: Map<string, Entry>; write: () => void }

function adapterOf(model: string, { entries, write }: Kept): Adapter {
  const key = (id: string) => `${model}:${id}`
  const find = (wanted: (payload: AdapterPayload) => boolean) =>
    [...entries].find(
      ([at, entry]) => at.startsWith(`${model}:`) && !isOver(entry) && wanted(entry.payload),
    )?.[1].payload
  return {
    upsert: async (id, payload, expiresIn) => {
      entries.set(key(id), { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1_000 : null })
      write()
    },
    find: async (id) => {
      const entry = entries.get(key(id))
      return entry === undefined || isOver(entry) ? undefined : entry.payload
    },
    findByUid: async (uid) => find((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
    consume: async (id) => {
      const entry = entries.get(key(id))
      if (entry !== undefined) entry.payload.consumed = Math.floor(Date.now() / 1_000)
      write()
    },
    destroy: async (id) => {
      entries.delete(key(id))
      write()
    },
    revokeByGrantId: async (grantId) => {
      for (const [at, { payload }] of entries) if (payload.grantId === grantId) entries.delete(at)
      write()
    },
  }
}

function isOver({ expiresAt }: Entry): boolean {
  return expiresAt !== null && expiresAt < Date.now()
}

function readEntries(path: string): Map<string, Entry> {
  if (!existsSync(path)) return new Map()
  const kept: [string, Entry][] = JSON.parse(readFileSync(path, 'utf8'))
  return new Map(kept)
}
