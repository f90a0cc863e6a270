import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../../terminal/repositoryRoot.ts'
import { runCommand } from '../../terminal/runCommand.ts'

/** What electron-builder handed to fpm, which makes the deb and the rpm. */
export interface LinuxPackage {
  /** The whole command line. */
  readonly args: readonly string[]
  /** Where each file goes: from the path on the computer it is installed on, to the one here. */
  readonly files: ReadonlyMap<string, string>
  readonly desktopEntry: string
  readonly afterInstall: string
  readonly afterRemove: string
}

/** Runs in place of fpm: writes down what it was given, with the files that are gone afterwards. */
const recorder = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs')
const args = process.argv.slice(2)
const after = (name) => args[args.indexOf(name) + 1]
const entry = args.find((argument) => argument.endsWith('.desktop')).split('=')[0]
writeFileSync(after('--package'), '')
writeFileSync(after('--package') + '.json', JSON.stringify({
  args,
  desktopEntry: readFileSync(entry, 'utf8'),
  afterInstall: readFileSync(after('--after-install'), 'utf8'),
  afterRemove: readFileSync(after('--after-remove'), 'utf8'),
}))
`

/**
 * Lets electron-builder make the deb and the rpm of an app of one file, up to the point where it
 * calls fpm, which it would fetch from elsewhere.
 *
 * @param folder an empty one
 */
export async function packageForLinux(
  folder: string,
): Promise<{ deb: LinuxPackage; rpm: LinuxPackage }> {
  const app = join(folder, 'app')
  const fpm = join(folder, 'fpm')
  await mkdir(join(app, 'resources'), { recursive: true })
  await writeFile(join(app, 'kickboard'), '')
  await writeFile(fpm, recorder)
  await chmod(fpm, 0o755)
  const builder = join(repositoryRoot, 'node_modules', 'electron-builder', 'cli.js')
  const { code, stderr } = await runCommand(
    process.execPath,
    [
      builder,
      '--linux',
      'deb',
      'rpm',
      '--x64',
      '--publish',
      'never',
      '--prepackaged',
      app,
      `-c.directories.output=${folder}`,
      `-c.artifactName=package.\${ext}`,
      '-c.electronVersion=45.4.1',
      '-c.extraMetadata.homepage=https://kickboard.invalid/',
    ],
    { cwd: repositoryRoot, env: { ...process.env, CUSTOM_FPM_PATH: fpm } },
  )
  if (code !== 0) throw new Error(`electron-builder ended with ${code}: ${stderr}`)
  return { deb: await read('deb'), rpm: await read('rpm') }

  async function read(kind: string): Promise<LinuxPackage> {
    const text = await readFile(join(folder, `package.${kind}.json`), 'utf8')
    const seen = JSON.parse(text) as Omit<LinuxPackage, 'files'>
    const pairs = seen.args.map((argument) => /^([^-=][^=]*)=(\/.*)$/.exec(argument))
    const files = new Map(pairs.flatMap((pair) => (pair ? [[pair[2] ?? '', pair[1] ?? '']] : [])))
    return { ...seen, files }
  }
}
