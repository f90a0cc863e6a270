import type { Bridge } from '../../contract/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script. */
    kickboard: Bridge
  }
}

/** What main can do for this page. Read at the call, so that tests can put their own in place. */
export function bridge(): Bridge {
  return window.kickboard
}
