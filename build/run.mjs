/**
 * The door behind every script in package.json: `node build/run.mjs VERB [arguments]`.
 *
 * Plain JavaScript without imports from node_modules, because on a fresh clone nothing is installed:
 * it checks Node, installs the libraries from the lock file when they are missing or differ from it,
 * and hands over to `build/VERB.ts`. Exit code 2 means that the set-up failed.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const verbs = [
  'demo',
  'start',
  'dev',
  'package',
  'sandbox',
  'test',
  'bench',
  'build',
  'e2e',
  'fire',
  'kill',
]
const [verb = '', ...rest] = process.argv.slice(2)

function stop(sentence) {
  console.error(sentence)
  process.exit(2)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Kickboard is built with Node 20.19 or newer, and this is ${process.versions.node}: install a newer Node from https://nodejs.org and try again.`,
  )
}
if (!verbs.includes(verb)) {
  stop(`"${verb}" is not something Kickboard's build knows. It knows: ${verbs.join(', ')}.`)
}

/** True when each library of package-lock.json is installed in the version written there. */
function librariesMatchTheLock() {
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
    return Object.entries(wanted).every(([place, entry]) => {
      if (place === '') return true
      const there = installed[place]
      return there ? there.version === entry.version : entry.optional || entry.devOptional
    })
  } catch {
    return false
  }
}

/** Ends as the child ended; signals that reach us are passed on, so nothing is left behind. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    const passOn = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, passOn)
    const release = () => {
      for (const signal of signals) process.off(signal, passOn)
    }
    child.once('error', (error) => {
      release()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      release()
      resolve(code ?? 128 + (signal ? (constants.signals[signal] ?? 0) : 0))
    })
  })
}

async function installLibraries() {
  console.log(
    'Installing the libraries that package-lock.json names. The first time takes a minute.',
  )
  const began = Date.now()
  const ticking = setInterval(() => {
    console.log(`  still installing (${Math.round((Date.now() - began) / 1000)} s)`)
  }, 10_000)
  const npm = process.env['npm_execpath']
  const viaNode = npm !== undefined && npm.endsWith('npm-cli.js')
  // Errors only: Electron's own tools declare Node 22, and five warnings of that are no greeting for
  // a newcomer, who needs none of what they speak of (the download goes on to the fallback).
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  try {
    return await run(
      viaNode ? process.execPath : 'npm',
      [...(viaNode ? [npm] : []), 'ci', ...quiet],
      { shell: !viaNode && process.platform === 'win32' },
    )
  } catch {
    return 127
  } finally {
    clearInterval(ticking)
  }
}

if (!librariesMatchTheLock()) {
  const code = await installLibraries()
  if (code !== 0) {
    stop(
      `The libraries could not be installed: "npm ci" ended with ${code}; its own words stand above.`,
    )
  }
}

process.exitCode = await run(process.execPath, [
  '--import',
  'tsx',
  join(root, 'build', `${verb}.ts`),
  ...rest,
])
