/** How much the picture shows: small ones have no bolt, and their tile fills the picture. */
export type Detail = 'full' | 'small'

const view = 512

/**
 * The application's icon as SVG: a podium on a dark tile, the leader green with a bolt cut out.
 * `small` is for 32 px and below, its bars on whole pixels.
 */
export function appIcon(detail: Detail): string {
  return detail === 'full' ? full() : small()
}

function full(): string {
  const margin = 32
  const side = view - 2 * margin
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view} ${view}">` +
    '<defs>' +
    '<linearGradient id="tile" x2="0" y2="1"><stop stop-color="#2a323b"/><stop offset="1" stop-color="#0e1114"/></linearGradient>' +
    '<linearGradient id="leader" x2="0" y2="1"><stop stop-color="#7dff52"/><stop offset="1" stop-color="#2fc40f"/></linearGradient>' +
    '<linearGradient id="place" x2="0" y2="1"><stop stop-color="#fff"/><stop offset="1" stop-color="#c6d0da"/></linearGradient>' +
    '</defs>' +
    `<rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="104" fill="url(#tile)"/>` +
    `<rect x="${margin + 2}" y="${margin + 2}" width="${side - 4}" height="${side - 4}" rx="102" fill="none" stroke="#fff" stroke-opacity="0.12" stroke-width="4"/>` +
    `<path d="${rounded(96, 256, 96, 152)}" fill="url(#place)"/>` +
    `<path d="${rounded(320, 304, 96, 104)}" fill="url(#place)"/>` +
    `<path d="${rounded(208, 104, 96, 304)}" fill="url(#leader)"/>` +
    '<path d="M270 152L228 260H254L240 350L284 232H258Z" fill="#0e1114" stroke="#0e1114" stroke-width="6" stroke-linejoin="round"/>' +
    '</svg>\n'
  )
}

function small(): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">' +
    '<rect width="16" height="16" rx="3.5" fill="#1b2127"/>' +
    '<rect x="0.25" y="0.25" width="15.5" height="15.5" rx="3.25" fill="none" stroke="#fff" stroke-opacity="0.16" stroke-width="0.5"/>' +
    '<path d="M2 8h3v5H2z M11 10h3v3h-3z" fill="#f4f6f8"/>' +
    '<path d="M6 3h4v10H6z" fill="#53fc18"/>' +
    '</svg>\n'
  )
}

/** Path data of a bar with a rounded head, standing on a slightly rounded foot. */
function rounded(left: number, top: number, width: number, height: number): string {
  const head = 20
  const foot = 10
  return (
    `M${left} ${top + head}a${head} ${head} 0 0 1 ${head} ${-head}h${width - 2 * head}` +
    `a${head} ${head} 0 0 1 ${head} ${head}v${height - head - foot}` +
    `a${foot} ${foot} 0 0 1 ${-foot} ${foot}h${2 * foot - width}a${foot} ${foot} 0 0 1 ${-foot} ${-foot}z`
  )
}
