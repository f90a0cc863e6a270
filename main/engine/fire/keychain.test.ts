import { expect, test, vi } from 'vitest'
import { fakeCipher } from '../../account/testing/fakeCipher.ts'
import { signedInBox } from '../testing/signedInBox.ts'
import { until } from '../testing/until.ts'

const noOpening = () => vi.fn(async () => {})

test('[fire] machine: the keychain was locked at the start and is open at the click on "Sign in" -> signed in again without a browser', async () => {
  const cipher = fakeCipher()
  const { engine, start } = await signedInBox({}, { cipher })
  await engine.dispose()
  cipher.become('locked')
  const openBrowser = noOpening()
  const again = await start({ cipher, openBrowser, defaultCredentials: null })
  await again.open()
  expect(again.state().accounts[0]).toMatchObject({ problem: { code: 'keychain-locked' } })
  expect(again.state().problems).toEqual([{ code: 'keychain-locked', values: {} }])

  expect(await again.handlers.signIn(undefined)).toEqual({
    ok: false,
    problem: { code: 'keychain-locked', values: {} },
  })
  cipher.become('keychain')
  expect(await again.handlers.signIn(undefined)).toEqual({ ok: true })
  await until(again, ({ accounts }) => accounts[0]?.freshness === 'fresh')
  expect(again.state().problems).toEqual([])
  expect(openBrowser).not.toHaveBeenCalled()
})
