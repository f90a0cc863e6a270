import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly concurrency: { readonly group: string }
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = join(repositoryRoot, '.github', 'workflows')
const names = readdirSync(folder)
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const workflowOf = (name: string) => parse(textOf(name)) as Workflow
const jobsOf = (name: string) => Object.values(workflowOf(name).jobs)
const stepsOf = (name: string) => jobsOf(name).flatMap(({ steps }) => steps)

it('builds and tests, and releases', () => {
  expect(names.toSorted()).toEqual(['ci.yml', 'release.yml'])
})

describe.each(names)('%s', (name) => {
  it('[fire] installed: an action is moved to another commit -> every action is pinned by digest', () => {
    const used = [...textOf(name).matchAll(/uses: (\S+)(.*)$/gm)]
    expect(used.length).toBeGreaterThan(0)
    expect(used).toHaveLength(stepsOf(name).filter(({ uses }) => uses).length)
    for (const [, action, note] of used) {
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
      expect(note, action).toMatch(/^ # v\d+\.\d+\.\d+$/)
    }
  })

  it('[fire] installed: a step is taken over -> nothing is permitted but what its job names', () => {
    expect(workflowOf(name).permissions).toEqual({})
    for (const job of jobsOf(name)) {
      expect(job.permissions).toBeDefined()
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
    }
    for (const { uses, with: options } of stepsOf(name))
      if (uses?.startsWith('actions/checkout@'))
        expect(options).toMatchObject({ 'persist-credentials': false })
  })

  it('[fire] installed: a branch or a title holds commands -> no script is put together from outside text', () => {
    for (const { run = '' } of stepsOf(name)) expect(run).not.toContain('${{')
    expect(Object.keys(workflowOf(name).on)).not.toContain('pull_request_target')
    expect(workflowOf(name).concurrency.group).not.toBe('')
  })

  it('runs what the repository has', () => {
    const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    for (const { run = '' } of stepsOf(name)) {
      for (const [, script = ''] of run.matchAll(/npm run (\S+)/g))
        expect(Object.keys(scripts)).toContain(script)
      for (const [file] of run.matchAll(/build\/\S+\.ts/g))
        expect(existsSync(join(repositoryRoot, file)), file).toBe(true)
    }
  })
})

it('gives one and the same version of an action everywhere', () => {
  const used = new Set(names.flatMap((name) => stepsOf(name).flatMap(({ uses }) => uses ?? [])))
  const actions = [...used].map((action) => action.split('@')[0])
  expect(actions).toHaveLength(new Set(actions).size)
})

it('[fire] installed: a pull request -> sees no secret and may write nothing', () => {
  expect(textOf('ci.yml')).not.toContain('secrets.')
  for (const { permissions } of jobsOf('ci.yml')) expect(permissions).toEqual({ contents: 'read' })
  expect(Object.keys(workflowOf('release.yml').on)).toEqual(['push'])
})

it('[fire] installed: a release -> every package of three systems, checksums and provenance, as a draft', () => {
  const text = textOf('release.yml')
  for (const ending of ['tar.gz', 'deb', 'rpm', 'dmg', 'zip', 'exe'])
    expect(text).toContain(`dist/kickboard-*.${ending}`)
  for (const system of ['ubuntu', 'macos', 'windows']) expect(text).toContain(`${system}-`)
  const { build, draft } = workflowOf('release.yml').jobs
  expect(build?.permissions).toEqual({ contents: 'read' })
  expect(draft?.permissions).toEqual({
    contents: 'write',
    'id-token': 'write',
    attestations: 'write',
  })
  const runs = draft?.steps.map(({ run }) => run).join('\n')
  expect(runs).toContain('sha256sum')
  expect(runs).toMatch(/gh release create .*--draft --verify-tag/)
})

it('moves tools in a group, and Electron by itself', () => {
  const { updates } = parse(
    readFileSync(join(repositoryRoot, '.github', 'dependabot.yml'), 'utf8'),
  ) as { updates: { groups: Record<string, Record<string, readonly string[]>> }[] }
  expect(updates).toHaveLength(2)
  expect(updates[0]?.groups['tools']?.['exclude-patterns']).toContain('electron')
})
