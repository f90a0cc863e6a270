import { readdir, readFile } from 'node:fs/promises'

/** One process of the app, as the kernel tells of it (proc(5)). */
export interface AppProcess {
  readonly pid: number
  readonly args: readonly string[]
  /** What Chromium calls it, such as "renderer"; "main" for the first. */
  readonly type: string
  readonly environment: string
  /** Fields of `status`, such as Seccomp, NoNewPrivs, Uid. */
  readonly status: Readonly<Record<string, string>>
}

/** A process and all that descend from it. Those that end meanwhile are left out. */
export async function processesOf(main: number): Promise<AppProcess[]> {
  const children = new Map<number, number[]>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const status = await statusOf(Number(name)).catch(() => undefined)
    const parent = Number(status?.['PPid'])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const found: AppProcess[] = []
  const ahead = [main]
  for (let pid = ahead.shift(); pid !== undefined; pid = ahead.shift()) {
    ahead.push(...(children.get(pid) ?? []))
    const seen = await look(pid).catch(() => undefined)
    if (seen) found.push(seen)
  }
  return found
}

async function look(pid: number): Promise<AppProcess> {
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8')
  // Children of the zygote write all their arguments into the first one, with spaces between.
  const args = (await read('cmdline')).split('\0').filter(Boolean)
  const type = /--type=(\S+)/.exec(args.join(' '))?.[1] ?? 'main'
  return { pid, args, type, environment: await read('environ'), status: await statusOf(pid) }
}

async function statusOf(pid: number): Promise<Record<string, string>> {
  const lines = (await readFile(`/proc/${pid}/status`, 'utf8')).split('\n')
  return Object.fromEntries(
    lines.filter(Boolean).map((line) => {
      const [name = '', value = ''] = line.split(/:\s*/, 2)
      return [name, value.trim()]
    }),
  )
}
