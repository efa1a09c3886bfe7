import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where what is installed beside node_modules is kept. */
export const STATE_FOLDER = `${ROOT}.attestor`
