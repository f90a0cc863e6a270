import { protocol } from 'electron'
import { pageScheme } from './pageOrigin.ts'

/**
 * Makes the scheme of our pages a standard, secure one. Has to run before the app is ready.
 * No `bypassCSP`, no `supportFetchAPI`, no CORS: pages ask main for everything.
 */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true } },
  ])
}
