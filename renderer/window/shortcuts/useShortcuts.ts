import { useEffect, useEffectEvent } from 'react'
import type { Page } from '../../../contract/channels.ts'
import { bridge } from '../../ui/bridge.ts'
import { hashOfPlace } from '../hashOfPlace.ts'
import { isTextField } from './isTextField.ts'

const pageOfDigit: Readonly<Record<string, Page>> = {
  '1': 'board',
  '2': 'gifters',
  '3': 'history',
  '4': 'settings',
}

/** Keys of the whole window; those that are letters or signs rest while a text is typed. */
export function useShortcuts(showAll: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]'))
      return
    const run = actionFor(event, showAll)
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function actionFor(event: KeyboardEvent, showAll: () => void): (() => void) | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  const command = ctrlKey || metaKey
  if (key === '?' && !command && !altKey && !isTextField(event.target)) return showAll
  const back = backStep(event)
  if (back !== 0) return () => history.go(back)
  if (!command || altKey || shiftKey) return null
  if (key.toLowerCase() === 'r') return () => void bridge().commands.refreshNow()
  const page = pageOfDigit[key]
  return page ? () => (location.hash = hashOfPlace({ page })) : null
}

/**
 * Alt+Left and Alt+Right, on a Mac Cmd+[ and Cmd+], go back and forth between the places: Electron
 * gives a page no such keys of its own.
 */
function backStep({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (shiftKey || ctrlKey) return 0
  if (altKey && !metaKey) return key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  if (metaKey && !altKey) return key === '[' ? -1 : key === ']' ? 1 : 0
  return 0
}
