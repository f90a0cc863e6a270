import { isLoopback } from './isLoopback.ts'
import { readForm } from './readForm.ts'

/** What the person at the browser does on the consent page. */
export type Decision = 'approve' | 'deny'

/** The page on which a visit ended. Its query is left out: it may hold a code. */
export interface FinalPage {
  readonly origin: string
  readonly path: string
  readonly status: number
  /** The page's words without its markup. */
  readonly text: string
  readonly html: string
}

const buttons = { approve: /approve|allow|authori[sz]e/i, deny: /deny|cancel|refuse/i }
const mostSteps = 12

/**
 * Plays a browser for one visit: follows redirects, decides on the consent page, and reads the page
 * on which it ends. It speaks to this computer only.
 *
 * @throws Error when the way leads elsewhere or does not end
 */
export async function visit(start: string, decision: Decision): Promise<FinalPage> {
  let address = new URL(start)
  let body: URLSearchParams | undefined
  let cookies = ''
  for (let step = 0; step < mostSteps; step += 1) {
    if (!isLoopback(address))
      throw new Error(`The visit would leave this computer for ${address.host}.`)
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookies ? { cookie: cookies } : {}) },
      ...(body ? { method: 'POST', body } : {}),
    })
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    if (set.length > 0) cookies = set.join('; ')
    const next = answer.headers.get('location')
    body = undefined
    if (next !== null && answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel()
      address = new URL(next, address)
      continue
    }
    const html = await answer.text()
    const form = answer.ok ? readForm(html, address, buttons[decision]) : undefined
    if (!form) {
      const { origin, pathname } = address
      return { origin, path: pathname, status: answer.status, text: wordsOf(html), html }
    }
    address = form.action
    if (form.method === 'POST') body = form.fields
    else address.search = form.fields.toString()
  }
  throw new Error(`The visit did not end after ${mostSteps} steps.`)
}

function wordsOf(html: string): string {
  return html
    .replaceAll(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
