import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../log.ts'
import { windowPlace } from './windowPlace.ts'

describe('windowPlace', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kickboard-place-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const open = () => windowPlace(join(folder, 'window.json'), silentLog)

  it('remembers, and leaves no second file', async () => {
    expect(await open().read()).toBeNull()
    const left = { x: -5, y: 6, width: 700, height: 500, shown: { page: 'gifters', userId: '7' } }
    await open().write({ ...left, shown: { page: 'gifters', userId: '7' } })
    expect(await open().read()).toEqual(left)
    expect(await readdir(folder)).toEqual(['window.json'])
  })

  it('keeps the place where only the page is not known', async () => {
    const place = { x: 1, y: 2, width: 700, height: 500 }
    for (const shown of [undefined, null, { page: 'shop' }, { page: 'gifters', userId: 'x' }]) {
      await writeFile(join(folder, 'window.json'), JSON.stringify({ ...place, shown }))
      expect(await open().read()).toEqual({ ...place, shown: null })
    }
  })

  it.each(['', '{', '{"x":1}', '{"x":1e999,"y":0,"width":1,"height":1}', '[]', 'null'])(
    'takes %j for nothing',
    async (content) => {
      await writeFile(join(folder, 'window.json'), content)
      expect(await open().read()).toBeNull()
    },
  )

  it('is silent where it cannot write', async () => {
    const nowhere = windowPlace(join(folder, 'missing', 'window.json'), silentLog)
    await expect(
      nowhere.write({ x: 1, y: 1, width: 1, height: 1, shown: null }),
    ).resolves.toBeUndefined()
  })
})
