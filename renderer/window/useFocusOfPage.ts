import { type RefObject, useEffect, useRef } from 'react'

/**
 * Another page takes the focus where it would be lost with the page before, so that Tab and the
 * keys that scroll go on in it. What has the focus beside the page, or took it, keeps it.
 */
export function useFocusOfPage(main: RefObject<HTMLElement | null>, key: string): void {
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [main, key])
}
