/** A form of a page, ready to be sent. */
export interface PageForm {
  readonly action: URL
  readonly method: 'GET' | 'POST'
  readonly fields: URLSearchParams
}

/**
 * Fills in the form on a page and presses the button whose name, value or label speaks of the
 * wanted decision.
 *
 * @param page HTML
 * @param address the page's own address
 * @param decision such as /approve|allow/i
 * @returns undefined when the page has no form
 * @throws Error when the form has no such button
 */
export function readForm(page: string, address: URL, decision: RegExp): PageForm | undefined {
  const forms = [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form\s*>/gi)]
  if (forms.length === 0) return undefined
  for (const [, head = '', inside = ''] of forms) {
    const button = findButton(inside, decision)
    if (!button) continue
    const fields = new URLSearchParams()
    for (const [, attributes = ''] of inside.matchAll(/<input\b([^>]*)>/gi)) {
      const name = attribute(attributes, 'name')
      const type = attribute(attributes, 'type') ?? 'text'
      const checkable = type === 'checkbox' || type === 'radio'
      if (name === undefined || type === 'submit') continue
      if (checkable && !/\bchecked\b/i.test(attributes)) continue
      fields.append(name, attribute(attributes, 'value') ?? (checkable ? 'on' : ''))
    }
    const name = attribute(button, 'name')
    if (name) fields.append(name, attribute(button, 'value') ?? '')
    const action = new URL(attribute(head, 'action') ?? '', address)
    const method = attribute(head, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET'
    return { action, method, fields }
  }
  throw new Error(`The page has a form, but no button for ${decision}.`)
}

/** The attributes of the button whose tag or label fits. */
function findButton(inside: string, decision: RegExp): string | undefined {
  for (const [, attributes = '', label = ''] of inside.matchAll(
    /<button\b([^>]*)>([\s\S]*?)<\/button\s*>/gi,
  )) {
    if (decision.test(`${attribute(attributes, 'value') ?? ''} ${label}`)) return attributes
  }
  for (const [, attributes = ''] of inside.matchAll(/<input\b([^>]*type=["']?submit[^>]*)>/gi)) {
    if (decision.test(attribute(attributes, 'value') ?? '')) return attributes
  }
  return undefined
}

function attribute(attributes: string, name: string): string | undefined {
  const quoted = `(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*${quoted}`, 'i').exec(attributes)
  const raw = found?.[1] ?? found?.[2] ?? found?.[3]
  return raw
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
