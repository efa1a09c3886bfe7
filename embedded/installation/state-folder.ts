import { fileURLToPath } from 'node:url'

/** Where the embedded installation keeps its state between runs. */
export const STATE_FOLDER = fileURLToPath(new URL('../../.attestor', import.meta.url))
