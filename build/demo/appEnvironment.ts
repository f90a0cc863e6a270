import type { Sandbox } from '../../sandbox/startSandbox.ts'

/** The sandbox's credentials, where the app looks for those to fill in; never on the command line. */
export function appEnvironment(sandbox: Sandbox): Record<string, string> {
  return { KICKBOARD_CLIENT_ID: sandbox.clientId, KICKBOARD_CLIENT_SECRET: sandbox.clientSecret }
}
