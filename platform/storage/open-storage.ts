import type { Settings } from '../settings.ts'
import { folderStorage } from './folder-storage.ts'
import type { Storage } from './storage.ts'

/**
 * Opens the storage that the settings name: a bucket where one is given, else the folder. The SDK of the bucket is
 * loaded only where it is used.
 */
export const openStorage = async ({
  bucket,
  storageFolder,
}: Pick<Settings, 'bucket' | 'storageFolder'>): Promise<Storage> => {
  if (bucket === null) return folderStorage(storageFolder)
  const { s3Storage } = await import('./s3-storage.ts')
  return s3Storage(bucket)
}
