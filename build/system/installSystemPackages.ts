import { existsSync } from 'node:fs'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { runCommand } from '../terminal/runCommand.ts'
import { withProgress } from '../terminal/withProgress.ts'
import { missingPackages } from './missingPackages.ts'
import { appPackages, desktopPackages } from './systemPackages.ts'

/**
 * Makes sure that the system's own libraries are there, on Debian as root by installing them.
 *
 * @param need `app` for a computer with a desktop, `desktop` where we make one
 * @throws SetupFailure naming what is missing where we cannot or may not install it
 */
export async function installSystemPackages(need: 'app' | 'desktop'): Promise<void> {
  if (process.platform !== 'linux') return
  const wanted = need === 'app' ? appPackages : [...appPackages, ...desktopPackages]
  if (!existsSync('/etc/debian_version')) {
    await requirePrograms(need)
    return
  }
  const missing = await findMissing(wanted)
  if (missing.length === 0) return
  const list = (await namesHere(missing)).join(' ')
  if (process.getuid?.() !== 0) {
    throw new SetupFailure(
      `These system packages are missing: ${list}. Install them with "sudo apt-get install ${list}" and try again.`,
    )
  }
  await withProgress('Asking Debian for its package lists', () => apt(['update']))
  const names = await namesHere(missing)
  await withProgress(`Installing ${names.length} system packages (${names.join(' ')})`, () =>
    apt(['install', '--yes', '--no-install-recommends', ...names]),
  )
  const left = await findMissing(missing)
  if (left.length > 0) throw new SetupFailure(`apt-get left these packages out: ${left.join(' ')}.`)
}

async function findMissing(wanted: readonly string[]): Promise<string[]> {
  const format = '-f=${Package} ${db:Status-Status}\\n'
  return missingPackages(wanted, (await runCommand('dpkg-query', ['-W', format])).stdout)
}

/** As this release of the system calls them; see missingPackages. */
async function namesHere(wanted: readonly string[]): Promise<string[]> {
  const known = new Set((await runCommand('apt-cache', ['pkgnames'])).stdout.split('\n'))
  return wanted.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

async function apt(args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await runCommand('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (code === 0) return
  process.stderr.write(stdout.split('\n').slice(-20).join('\n'))
  const lastWords = stderr.trim().split('\n').at(-1) ?? ''
  throw new SetupFailure(`"apt-get ${args[0]}" ended with ${code}: ${lastWords}`)
}

/** Elsewhere than on Debian packages have other names, so only the programs are looked for. */
async function requirePrograms(need: 'app' | 'desktop'): Promise<void> {
  if (need === 'app') return
  const programs = ['Xvfb', 'dbus-daemon', 'gnome-keyring-daemon', 'xfwm4', 'xfce4-panel', 'import']
  const missing: string[] = []
  for (const program of programs) {
    const { code } = await runCommand('sh', ['-c', `command -v ${program}`])
    if (code !== 0) missing.push(program)
  }
  if (missing.length === 0) return
  throw new SetupFailure(
    `There is no display, and the virtual desktop needs programs that are missing: ${missing.join(', ')}. Install them with your system's package manager and try again.`,
  )
}
