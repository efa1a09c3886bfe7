// Asks two minutes before a session ends whether one stays. The server's clock counts, and it is asked again before
// anything is said: another window may have prolonged the session meanwhile.

const WARN_SECONDS = 120

/** While the question stands, the server is asked so often whether another window answered it. */
const LOOK_SECONDS = 10

const dialog = document.querySelector('[data-session-left]')
if (dialog instanceof HTMLDialogElement) watch(dialog)

function watch(dialog) {
  const part = (name) => dialog.querySelector(`[data-session="${name}"]`)
  let waiting = 0
  let endsAt = 0

  const again = (seconds) => {
    clearTimeout(waiting)
    waiting = setTimeout(look, Math.max(0, seconds) * 1_000)
  }

  /** What is left by the server; by what it said before where it cannot be asked. */
  const look = async () => {
    const answer = await fetch('/session').catch(() => undefined)
    showLeft(answer?.ok ? (await answer.json()).left : (endsAt - Date.now()) / 1_000)
  }

  const showLeft = (left) => {
    endsAt = Date.now() + left * 1_000
    if (left <= 0) return showOver()
    if (left > WARN_SECONDS) {
      if (dialog.open) dialog.close()
      return again(left - WARN_SECONDS)
    }
    say(left)
    if (!dialog.open) dialog.showModal()
    again(Math.min(LOOK_SECONDS, left))
  }

  /** The text changes a few times only: a screen reader reads each change. */
  const say = (left) => {
    const steps = [...dialog.querySelectorAll('[data-at]')]
    const step = steps.findLast((each) => Number(each.dataset.at) >= left) ?? steps[0]
    const shown = dialog.querySelector('[aria-live]')
    const text = step.content.textContent
    if (shown.textContent !== text) shown.textContent = text
  }

  const showOver = () => {
    clearTimeout(waiting)
    part('soon').hidden = true
    part('over').hidden = false
    dialog.classList.add('attestor-session--over')
    if (!dialog.open) dialog.showModal()
    part('over').querySelector('a').focus()
  }

  const stay = async () => {
    const answer = await fetch('/session', {
      method: 'POST',
      body: new URLSearchParams(new FormData(part('stay'))),
    }).catch(() => undefined)
    if (!answer?.ok) return look()
    const { left } = await answer.json()
    part('most').hidden = left > WARN_SECONDS
    showLeft(left)
  }

  part('stay').addEventListener('submit', (event) => {
    event.preventDefault()
    stay()
  })
  // Whoever closes the question is there; once the session is over there is nothing to close it to.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    if (part('over').hidden) stay()
  })
  // A machine that slept, or a page that the browser kept, asks at once.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && part('over').hidden) look()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look()
  })
  showLeft(Number(dialog.dataset.sessionLeft))
}
