import type { Page, PlaceInWindow } from '../../contract/channels.ts'

/** All pages; the compiler asks for each name here. */
const known: Record<Page, true> = {
  welcome: true,
  board: true,
  gifters: true,
  history: true,
  settings: true,
}

function isPage(name: string): name is Page {
  return Object.hasOwn(known, name)
}

/** `#/gifters/42` -> the page of gifter 42; anything unknown is the first page. */
export function placeOfHash(hash: string, first: Page): PlaceInWindow {
  const [page = '', userId = ''] = hash.replace(/^#\//, '').split('/')
  if (!isPage(page)) return { page: first }
  return page === 'gifters' && /^\d{1,20}$/.test(userId) ? { page, userId } : { page }
}
