import express, { type Express } from 'express'
import type { CaughtMessage, MailStore } from './mail-store.ts'

const PAGE_SIZE = 200

/**
 * The page on which what was sent is read: `/` lists, `/messages/{id}` shows one; `GET /messages` is the list as
 * JSON (`?to=` for one address). Reading changes nothing.
 */
export function mailPage(store: MailStore): Express {
  const app = express().disable('x-powered-by')
  app.use((_request, response, next) => {
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    next()
  })
  app.get('/', (_request, response) => {
    response.type('html').send(page('Mail', listOf(store.list())))
  })
  app.get('/messages', (request, response) => {
    const { to } = request.query
    response.json(store.list().filter((message) => to === undefined || message.to === to))
  })
  app.get('/messages/:id', (request, response) => {
    const message = store.find(request.params.id)
    if (message === undefined)
      response.status(404).type('html').send(page('Not found', '<p>No such message.</p>'))
    else response.type('html').send(page(message.subject, messageOf(message)))
  })
  return app
}

function listOf(messages: CaughtMessage[]): string {
  const rows = messages
    .slice(0, PAGE_SIZE)
    .map(
      ({ id, to, subject, receivedAt }) =>
        `<tr><td>${escaped(receivedAt)}</td><td>${escaped(to)}</td><td><a href="/messages/${id}">${escaped(subject)}</a></td></tr>`,
    )
  const more = messages.length > PAGE_SIZE ? `<p>The newest ${PAGE_SIZE} of ${messages.length}.</p>` : ''
  return `<h1>Mail that was sent</h1>${more}<table><tr><th>When</th><th>To</th><th>Subject</th></tr>${rows.join('')}</table>`
}

function messageOf(message: CaughtMessage): string {
  const attachments = message.attachments.map(
    ({ fileName, content }) => `<h2>${escaped(fileName)}</h2><pre>${escaped(content)}</pre>`,
  )
  return `<p><a href="/">All mail</a></p><h1>${escaped(message.subject)}</h1>
<p>From ${escaped(message.from)} to ${escaped(message.to)}, ${escaped(message.receivedAt)}</p>
<pre>${escaped(message.text)}</pre>${attachments.join('')}`
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem;max-width:60rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0}pre{white-space:pre-wrap}</style>
<body>${body}</body></html>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
