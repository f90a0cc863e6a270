import { describe, expect, it } from 'vitest'
import { SetupFailure } from '../terminal/SetupFailure.ts'
import { chooseRuntime, type RuntimeSources } from './chooseRuntime.ts'

function sources(changes: Partial<RuntimeSources>, asked: string[] = []): RuntimeSources {
  return {
    overrideDirectory: undefined,
    readVersion: async (directory) => `version of ${directory}`,
    findPinned: async () => {
      asked.push('pinned')
      return { refusal: 'no way out' }
    },
    makeFallback: async () => {
      asked.push('fallback')
      return 'fallback-folder'
    },
    ...changes,
  }
}

describe('chooseRuntime', () => {
  it('takes the override and asks for nothing else', async () => {
    const asked: string[] = []
    const runtime = await chooseRuntime(sources({ overrideDirectory: 'mine' }, asked))
    expect(runtime).toMatchObject({
      source: 'override',
      directory: 'mine',
      version: 'version of mine',
    })
    expect(asked).toEqual([])
  })

  it('takes the pinned one before the fallback', async () => {
    const asked: string[] = []
    const findPinned = async () => ({ directory: 'pinned-folder' })
    const runtime = await chooseRuntime(sources({ findPinned }, asked))
    expect(runtime).toMatchObject({ source: 'pinned', directory: 'pinned-folder' })
    expect(asked).toEqual([])
  })

  it('takes the fallback last and says why', async () => {
    const asked: string[] = []
    const runtime = await chooseRuntime(sources({}, asked))
    expect(runtime).toMatchObject({ source: 'fallback', directory: 'fallback-folder' })
    expect(runtime.reason).toContain('no way out')
    expect(asked).toEqual(['pinned', 'fallback'])
  })

  it('stops with the reason where there is no fallback', async () => {
    await expect(chooseRuntime(sources({ makeFallback: undefined }))).rejects.toThrow(/no way out/)
  })

  it('refuses an override that holds no Electron, instead of going on to the next', async () => {
    const empty = sources({ overrideDirectory: 'empty', readVersion: async () => undefined })
    await expect(chooseRuntime(empty)).rejects.toThrow(SetupFailure)
  })
})
