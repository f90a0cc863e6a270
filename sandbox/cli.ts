import { parseFlags, FlagError } from './cliFlags.ts'
import { cliHelp } from './cliHelp.ts'
import { findParent } from './parentLink.ts'
import type { Sandbox } from './startSandbox.ts'
import { startSandbox } from './startSandbox.ts'

const exitUsage = 2
const exitFailed = 1

async function main(): Promise<void> {
  const request = parseFlags(process.argv.slice(2))
  if (request.help) {
    process.stdout.write(cliHelp())
    return
  }
  const sandbox = await startSandbox(request.options)
  for (const fault of request.faults) sandbox.control.fault(fault)

  const end = () => {
    void sandbox.close().then(() => process.exit(0))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  const { url, clientId, clientSecret } = sandbox
  const parent = findParent()
  parent?.onGone(end)
  parent?.send({ type: 'ready', url, clientId, clientSecret })

  if (request.json) process.stdout.write(`${JSON.stringify({ url, clientId, clientSecret })}\n`)
  else if (!parent) process.stdout.write(greeting(sandbox))
}

function greeting({ url, clientId, clientSecret, channel }: Sandbox): string {
  return `Kick in a box is ready: ${url}
  Channel:       ${channel.username} (broadcaster id ${channel.userId})
  Client id:     ${clientId}
  Client secret: ${clientSecret}
Point Kickboard at it:
  npm start -- --kick-api=${url} --kick-id=${url}
Play a gift:
  curl -X POST ${url}/__sandbox/gift -H 'Content-Type: application/json' -d '{"username":"katana","amount":5000}'
Press Ctrl+C to end it.
`
}

main().catch((error: unknown) => {
  const known = error instanceof FlagError
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = code === 'EADDRINUSE' ? 'That port is taken by another program.' : String(error)
  process.stderr.write(`sandbox: ${known ? error.message : sentence}\n`)
  process.exitCode = known ? exitUsage : exitFailed
})
