import type { Sandbox } from '../../sandbox/startSandbox.ts'

/** How the app is told to talk to the sandbox, with a fresh profile. */
export function appArguments(sandbox: Sandbox, profile: string): string[] {
  return [`--kick-api=${sandbox.url}`, `--kick-id=${sandbox.url}`, `--user-data-dir=${profile}`]
}
