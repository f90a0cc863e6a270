import { createHash } from 'node:crypto'

/**
 * What the page in the browser can say. `waiting`: Kickboard has the answer and is not done yet.
 * `again`: the same address was opened a second time.
 */
export const resultPages = ['success', 'denied', 'failed', 'waiting', 'again'] as const
export type ResultPage = (typeof resultPages)[number]

/** The words of the pages, `callback.*` of the catalogue. */
export type CallbackTexts = Readonly<Record<ResultPage, { title: string; body: string }>> & {
  /** BCP 47 tag of the language they are in. */
  readonly language: string
}

/** One drawing and one tone for each page. */
const looks: Record<ResultPage, { tone: 'good' | 'calm' | 'bad'; drawing: string }> = {
  success: { tone: 'good', drawing: '<path d="M15 24.8l6.2 6.2L33.5 17.3"/>' },
  denied: { tone: 'calm', drawing: '<path d="M17 24h14"/>' },
  failed: { tone: 'bad', drawing: '<path d="M24 15v11"/><path d="M24 32.5v.1"/>' },
  waiting: {
    tone: 'calm',
    drawing: '<path d="M15.5 24v.1"/><path d="M24 24v.1"/><path d="M32.5 24v.1"/>',
  },
  again: { tone: 'calm', drawing: '<path d="M15 24.8l6.2 6.2L33.5 17.3"/>' },
}

/** The tokens of the app's own look, light and dark; the browser has no font of ours. */
const style = `
:root{color-scheme:light dark;--bg:#f4f6f8;--surface:#fff;--line:#e2e7ec;--text:#12171c;--muted:#55606b;--good:#14760a;--good-soft:#2fc40f1f;--bad:#b3261e;--bad-soft:#b3261e14;--calm:#55606b;--calm-soft:#55606b14;--shadow:0 18px 50px #0f172a1f,0 2px 8px #0f172a0f}
@media (prefers-color-scheme:dark){:root{--bg:#0e1114;--surface:#14181d;--line:#272e36;--text:#eaeef1;--muted:#9da8b3;--good:#7dff52;--good-soft:#53fc181a;--bad:#ff8080;--bad-soft:#ff80801a;--calm:#9da8b3;--calm-soft:#9da8b31a;--shadow:0 18px 50px #0009}}
*{box-sizing:border-box;margin:0}
body{min-height:100vh;display:grid;place-items:center;padding:24px;background:var(--bg);color:var(--text);font:15px/1.5 "Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif;-webkit-font-smoothing:antialiased}
main{width:100%;max-width:420px;padding:44px 40px 30px;text-align:center;background:var(--surface);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow)}
svg{display:block;width:64px;height:64px;margin:0 auto 22px;fill:none;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
.good{stroke:var(--good)}.good circle{fill:var(--good-soft)}.bad{stroke:var(--bad)}.bad circle{fill:var(--bad-soft)}.calm{stroke:var(--calm)}.calm circle{fill:var(--calm-soft)}circle{stroke:none}
h1{font-size:22px;line-height:1.25;font-weight:680;letter-spacing:-.015em;margin-bottom:10px;text-wrap:balance}
p{color:var(--muted);text-wrap:balance}
footer{margin-top:32px;padding-top:18px;border-top:1px solid var(--line);color:var(--muted);font-size:12px;font-weight:600;letter-spacing:.01em}
@media (forced-colors:active){svg{stroke:CanvasText}}
`

/** The one inline style is named by its hash, so that nothing else in the page can have one. */
const styleHash = createHash('sha256').update(style).digest('base64')

/** Headers of every answer of the listener: no script, no frame, no cache, no referrer. */
export const resultPageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The page that ends in the browser: static words, nothing of the request in it. */
export function resultPage(page: ResultPage, texts: CallbackTexts): string {
  const { title, body } = texts[page]
  const { tone, drawing } = looks[page]
  return `<!doctype html>
<html lang="${escapeText(texts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)} - Kickboard</title>
<style>${style}</style>
</head>
<body>
<main>
<svg class="${tone}" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24"/>${drawing}</svg>
<h1>${escapeText(title)}</h1>
<p>${escapeText(body)}</p>
<footer>Kickboard</footer>
</main>
</body>
</html>
`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
