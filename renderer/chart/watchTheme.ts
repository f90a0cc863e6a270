const queries = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
]

/** Calls `changed` when the page's colors are others: the system's theme, or the one chosen here. */
export function watchTheme(changed: () => void): () => void {
  const lists = queries.map((query) => matchMedia(query))
  for (const list of lists) list.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    for (const list of lists) list.removeEventListener('change', changed)
    observer.disconnect()
  }
}
