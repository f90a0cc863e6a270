import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const style = `
:root{color-scheme:light dark;--paper:#f6f7f9;--card:#fff;--ink:#15181e;--soft:#565e6c;--line:#d5d9e0;--go:#15803d;--go-ink:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#0f1115;--card:#191c22;--ink:#eef0f4;--soft:#a3abb9;--line:#343a45;--go:#4ade80;--go-ink:#08130c}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:28px 32px;max-width:400px;margin:16px}
h1{font-size:20px;margin:0 0 8px}p{color:var(--soft);margin:0 0 12px}ul{margin:0 0 20px;padding-left:20px}
small{display:block;border-bottom:1px solid var(--line);padding-bottom:10px;margin-bottom:16px;color:var(--soft)}
button{font:inherit;font-weight:600;padding:10px 20px;border-radius:8px;border:1px solid var(--soft);background:none;color:var(--ink);cursor:pointer;margin-right:8px}
button[value=approve]{background:var(--go);border-color:var(--go);color:var(--go-ink)}
button:focus-visible{outline:3px solid var(--go);outline-offset:2px}`

function page(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main><small>Kick sandbox: a local double, not kick.com</small>${body}</main>
      </body>
    </html>`
}

/** The question to the streamer; its form goes to `/oauth/consent`. */
export function consentPage(request: {
  id: string
  username: string
  clientId: string
  scopes: readonly string[]
}): Html {
  return page(
    'Authorize',
    html`<h1>Authorize ${request.clientId}?</h1>
      <p>You are signed in as <b>${request.username}</b>. The app asks for:</p>
      <ul>
        ${request.scopes.map((scope) => html`<li>${scope}</li>`)}
      </ul>
      <form method="post" action="/oauth/consent">
        <input type="hidden" name="request" value="${request.id}" /><button
          name="decision"
          value="approve"
        >
          Approve</button
        ><button name="decision" value="deny">Deny</button>
      </form>`,
  )
}

/** A page that leads nowhere. */
export function messagePage(title: string, sentence: string): Html {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>${sentence}</p>`,
  )
}
