import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where templates are looked for: our own, then GOV.UK Frontend's and the Ministry of Justice's. */
const PLACES = ['web', 'node_modules/govuk-frontend/dist', 'node_modules/@ministryofjustice/frontend']

const environment = new nunjucks.Environment(
  PLACES.map((place) => new nunjucks.FileSystemLoader(join(ROOT, place))),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
)

/**
 * Renders a template below `web/`.
 *
 * @param view its path without `.njk`
 * @example await render('problem/problem', { … })
 */
export const render = (view: string, shown: Readonly<Record<string, unknown>>): Promise<string> =>
  new Promise((resolve, reject) => {
    environment.render(`${view}.njk`, shown, (error, html) => {
      if (error) reject(error)
      else resolve(html ?? '')
    })
  })
