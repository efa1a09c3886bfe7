// Improvement only: every act works without it.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  initAll,
  Radios,
  ServiceNavigation,
} from 'govuk-frontend'
import { lookAgain } from './look-again.js'
import './session-warning.js'

initAll({}, { components: [Button, CharacterCount, Checkboxes, ErrorSummary, Radios, ServiceNavigation] })

const KEEP_AFTER_MS = 2_000
const DAY_NOTE_AFTER_MS = 400

/** Keeps what is typed on the server, a moment after the last key. */
for (const form of document.querySelectorAll('form[data-draft]')) {
  let waiting = 0
  const keep = () => {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
    fields.set('_path', form.getAttribute('data-draft') ?? '')
    // A draft that cannot be kept now is kept with the next key, or by the form's own refusal.
    fetch('/drafts', { method: 'POST', body: fields, keepalive: true }).catch(() => undefined)
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, KEEP_AFTER_MS)
  })
  form.addEventListener('submit', () => clearTimeout(waiting))
}

/** Says of a date while it is typed which weekday it is, and whether it is a working day. */
for (const note of document.querySelectorAll('[data-day-note]')) {
  const name = note.getAttribute('data-day-note')
  const boxes = ['day', 'month', 'year'].map((part) => [part, document.getElementById(`${name}-${part}`)])
  let waiting = 0
  const look = async () => {
    const typed = new URLSearchParams(boxes.map(([part, box]) => [part, box?.value ?? '']))
    const answer = await fetch(`/days?${typed}`).catch(() => undefined)
    if (answer?.ok) note.textContent = await answer.text()
  }
  for (const [, box] of boxes)
    box?.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(look, DAY_NOTE_AFTER_MS)
    })
}

/** The menu at the end of the sections closes by Escape, and when one goes on elsewhere. */
const more = document.querySelector('[data-more]')
if (more) {
  const close = () => more.removeAttribute('open')
  more.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    close()
    more.querySelector('summary')?.focus()
  })
  addEventListener('click', ({ target }) => {
    if (target instanceof Node && !more.contains(target)) close()
  })
  more.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !more.contains(relatedTarget)) close()
  })
}

/** That a page is printed is put on the access log; without script its view is there. */
const token = document.querySelector('input[name="_csrf"]')
if (token instanceof HTMLInputElement)
  addEventListener('beforeprint', () => {
    const body = new URLSearchParams({ _csrf: token.value, _path: location.pathname })
    fetch('/prints', { method: 'POST', body, keepalive: true }).catch(() => undefined)
  })

/** Buttons that print are there with script only; one may come while a page looks again. */
const showPrinting = () => {
  for (const button of document.querySelectorAll('[data-print]')) button.removeAttribute('hidden')
}
addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-print]')) print()
})
showPrinting()
lookAgain(showPrinting)
