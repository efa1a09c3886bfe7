// A page of something under way looks again by itself, in its place: whoever reads on keeps the focus, what he opened and
// what he typed, and a screen reader says the lines that have the role of a status. Without script a `<noscript>` refresh does.

/** What the script and the reader themselves set stays as it is. */
const isOurs = (name) => name === 'open' || name.startsWith('data-govuk-')

/**
 * Looks again for as long as the page asks for it.
 *
 * @param renewed what is to be done with what came new
 */
export const lookAgain = (renewed) => {
  const again = () => {
    const seconds = Number(document.querySelector('main [data-look-again]')?.getAttribute('data-look-again'))
    if (seconds > 0) setTimeout(look, seconds * 1_000)
  }
  const look = async () => {
    const page = document.hidden ? null : await read()
    if (page) {
      renew(document.querySelector('main'), page.querySelector('main'))
      document.title = page.title
      renewed()
    }
    again()
  }
  again()
}

/** The page as it is now; null where it cannot be had, or is another one: it is looked for once more later. */
const read = async () => {
  const answer = await fetch(location.href).catch(() => undefined)
  if (!answer?.ok || answer.redirected) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector('main') ? page : null
}

/** Makes a part of the page what it is now; of its pieces those that are there still stay where the focus may be. */
const renew = (old, fresh) => {
  const pairs = paired([...old.childNodes], [...fresh.childNodes])
  const kept = new Set(pairs.values())
  for (const node of [...old.childNodes]) if (!kept.has(node)) node.remove()
  let at = old.firstChild
  for (const node of [...fresh.childNodes]) {
    const same = pairs.get(node)
    if (!same) {
      old.insertBefore(node, at)
      continue
    }
    at = same.nextSibling
    if (same instanceof Element) renewElement(same, node)
    else if (same.nodeValue !== node.nodeValue) same.nodeValue = node.nodeValue
  }
}

const renewElement = (old, fresh) => {
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name) && !isOurs(name)) old.removeAttribute(name)
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  renew(old, fresh)
}

/** Two pieces are the same one when they are made alike, and lead to the same where they lead somewhere. */
const kindOf = (node) =>
  node instanceof Element
    ? ['id', 'role', 'class', 'href', 'name'].map((name) => node.getAttribute(name)).join('|') + node.nodeName
    : node.nodeName

/** The longest row of pieces that both have in the same order: each new one with the old one. */
const paired = (was, is) => {
  const [old, fresh] = [was.map(kindOf), is.map(kindOf)]
  const lengths = Array.from({ length: was.length + 1 }, () => new Array(is.length + 1).fill(0))
  for (let a = was.length - 1; a >= 0; a--)
    for (let b = is.length - 1; b >= 0; b--)
      lengths[a][b] =
        old[a] === fresh[b] ? lengths[a + 1][b + 1] + 1 : Math.max(lengths[a + 1][b], lengths[a][b + 1])
  const pairs = new Map()
  for (let a = 0, b = 0; a < was.length && b < is.length; )
    if (old[a] === fresh[b]) pairs.set(is[b++], was[a++])
    else if (lengths[a + 1][b] >= lengths[a][b + 1]) a++
    else b++
  return pairs
}
