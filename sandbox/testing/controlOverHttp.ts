import type { SandboxState } from '../sandboxState.ts'
import type { Sandbox } from '../startSandbox.ts'

/** What a control call answers. */
export interface ControlAnswer {
  ok: boolean
  error?: string
  result?: unknown
}

/**
 * Makes a control call over HTTP.
 *
 * @throws Error when the status does not fit the answer
 */
export async function post(sandbox: Sandbox, call: string, body: unknown): Promise<ControlAnswer> {
  const answer = await fetch(`${sandbox.url}/__sandbox/${call}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const result = (await answer.json()) as ControlAnswer
  if (answer.status !== (result.ok ? 200 : 400)) throw new Error(`Status ${answer.status}`)
  return result
}

/** Reads what can be read over HTTP. */
export async function read<Type>(sandbox: Sandbox, name: string): Promise<Type> {
  return (await (await fetch(`${sandbox.url}/__sandbox/${name}`)).json()) as Type
}

/** The board of the week as names and amounts. */
export async function week(sandbox: Sandbox): Promise<[string, number][]> {
  const { boards } = await read<SandboxState>(sandbox, 'state')
  return boards.week.map((row) => [row.username, row.amount])
}
