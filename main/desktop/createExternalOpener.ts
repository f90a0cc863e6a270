import type { Log } from '../log.ts'
import { checkExternalLink } from './checkExternalLink.ts'

/**
 * The one way to the system's browser.
 *
 * @param open Electron's `shell.openExternal`, which rejects when no browser could be started
 * @returns a function that rejects for a refused address too; the address itself is never logged,
 *   since an authorize address holds a sign-in's state
 */
export function createExternalOpener(
  open: (address: string) => Promise<void>,
  idOrigin: string,
  log: Log,
): (address: string) => Promise<void> {
  return async (address) => {
    const checked = checkExternalLink(address, idOrigin)
    if (checked === null) {
      log.error('An address was kept from the browser')
      throw new Error('This address is not one that Kickboard opens.')
    }
    await open(checked)
  }
}
