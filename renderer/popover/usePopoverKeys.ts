import { useEffect } from 'react'
import type { Bridge } from '../../contract/bridge.ts'

/** Keys of the whole popover: Esc closes it, Ctrl/Cmd+R asks Kick again. */
export function usePopoverKeys(bridge: Bridge): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'Escape') {
        // An open dialog closes itself first.
        if (!document.querySelector('dialog[open]')) void bridge.commands.closePage()
        return
      }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r') {
        event.preventDefault()
        void bridge.commands.refreshNow()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [bridge])
}
