import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '../../contract/problem.ts'
import { redirectUri, settingsSchema } from '../../contract/settings.ts'
import { problems } from '../../contract/texts/problems.en.ts'
import { helpText } from '../../main/desktop/flags.ts'

const defaults = settingsSchema.parse({})
const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Anchor of a heading, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

function anchors(path: string): string[] {
  return [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
}

describe.each(documents)('%s', (path) => {
  const targets = [...read(path).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
    .map(([, link, source]) => link ?? source ?? '')
    .filter((target) => !/^https?:/.test(target))

  it('links to files and headings that exist', () => {
    const broken = targets.filter((target) => {
      const [file = '', anchor] = target.split('#')
      const to = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(root, to))) return true
      return anchor !== undefined && !anchors(to).includes(anchor)
    })
    expect(broken).toEqual([])
  })
})

describe('what the documents say', () => {
  it.each(problemCodes)('explains %s under the words the app uses', (code) => {
    const title = problems[code].title.replace('{{port}}', String(defaults.port))
    expect(read('docs/troubleshooting.md')).toContain(`**${title}** (\`${code}\`)`)
  })

  it('lists the options of --help', () => {
    const readme = read('README.md')
    const options = [...helpText.matchAll(/--[a-z-]+/g)].map(([option]) => option)
    expect(options.filter((option) => !readme.includes(option))).toEqual([])
  })

  it.each(['README.md', 'docs/troubleshooting.md'])('%s gives the exact redirect URI', (path) => {
    expect(read(path)).toContain(`\`${redirectUri(defaults.port)}\``)
  })

  it('names every script of package.json in CONTRIBUTING.md', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const text = read('CONTRIBUTING.md')
    const inner = new Set(['build', 'test:unit'])
    const named = (script: string) =>
      text.includes(`npm run ${script}`) || text.includes(`npm ${script}`)
    expect(Object.keys(scripts).filter((script) => !inner.has(script) && !named(script))).toEqual(
      [],
    )
  })
})
