import { useEffect } from 'react'

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'radio'
}

/** Opens the search with the letter typed anywhere on the page, or empty with `/`. */
export function useTypeToSearch(active: boolean, open: (query: string) => void): void {
  useEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return
      if (document.querySelector('dialog[open]')) return
      if (event.key !== '/' && !/^[\p{L}\p{N}_]$/u.test(event.key)) return
      event.preventDefault()
      open(event.key === '/' ? '' : event.key)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [active, open])
}
