import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { vaultFolder } from './testing/vaultFolder.ts'
import { vaultIn } from './testing/vaultIn.ts'

const program = fileURLToPath(new URL('testing/saveForever.ts', import.meta.url))

/** Saves into `path` until it has said `saves` of them, kills it amid the next: the last it said. */
async function killAfter(path: string, saves: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let last = 0
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (last >= saves) child.kill('SIGKILL')
  }
  return last
}

test(
  'a process that is killed amid a write has lost nothing that it called saved',
  { timeout: 60_000 },
  async () => {
    const place = await vaultFolder()
    for (const saves of [1, 2, 3, 5, 8, 40]) {
      const said = await killAfter(place.path, saves)
      expect(said).toBeGreaterThanOrEqual(saves)
      const vault = vaultIn(place)
      await vault.open()
      const token = vault.accounts()[0]?.tokens?.accessToken ?? ''
      // The one after it may have been written and not yet been said.
      expect([said, said + 1].map((round) => `sample-access-${round}`)).toContain(token)
      const rest = Object.keys(await place.files()).filter((name) => name !== 'vault.json')
      expect(rest.filter((name) => name !== 'vault.json.tmp')).toEqual([])
    }
  },
)
