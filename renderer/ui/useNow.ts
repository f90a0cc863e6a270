import { useEffect, useState } from 'react'

/**
 * The time (UTC ms), read anew every `everyMs` while the page is visible. A hidden page has no
 * timer; it catches up when it is shown. Null: no timer at all.
 */
export function useNow(everyMs: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (everyMs === null) return
    let timer: ReturnType<typeof setInterval> | undefined
    const tick = () => setNow(Date.now())
    const follow = () => {
      clearInterval(timer)
      if (document.hidden) return
      tick()
      timer = setInterval(tick, everyMs)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [everyMs])
  return now
}
