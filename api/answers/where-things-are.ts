import type { RequestHandler } from 'express'

/** What the installation serves, for whoever opens its address in a browser. */
const PLACES = [
  { address: '/api/v1/openapi.json', what: 'the document of the API (OpenAPI 3.1)' },
  { address: '/api/v1/me', what: 'the API itself, with a bearer token' },
  { address: '/health', what: 'whether every part is usable' },
] as const

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Attestor</title>
<h1>Attestor</h1>
<p>Certification of law-enforcement employees, step by lawful step. It is served here:</p>
<ul>
${PLACES.map(({ address, what }) => `<li><a href="${address}">${address}</a> – ${what}</li>`).join('\n')}
</ul>
</html>
`

/** Answers `GET /` with a plain page that says where things are. */
export const whereThingsAre: RequestHandler = (_request, response) => {
  response
    .set({ 'Content-Security-Policy': "default-src 'none'", 'X-Content-Type-Options': 'nosniff' })
    .type('html')
    .send(PAGE)
}
