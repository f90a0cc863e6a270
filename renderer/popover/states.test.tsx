// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import type { AccountView, AppState, SignInView } from '../../contract/state.ts'
import { sampleBoard } from '../testing/sampleBoard.ts'
import { sampleAccount, sampleState } from '../testing/sampleState.ts'
import { showPage } from '../testing/showPage.tsx'
import { Popover } from './Popover.tsx'

const now = Date.now()
const show = (state: AppState) => showPage(<Popover />, state)
const withAccount = (over: Partial<AccountView>, state: Partial<AppState> = {}) =>
  sampleState({ accounts: [sampleAccount(over, now)], ...state })
const nobody = (over: Partial<AppState>) =>
  sampleState({ accounts: [], chosenAccount: null, ...over })
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const page = () => document.body.textContent ?? ''

describe('welcome', () => {
  it('leads to the set-up or the sandbox', async () => {
    const { commands } = await show(nobody({ clientId: null }))
    click('Connect my channel')
    expect(commands.openPage).toHaveBeenCalledWith({ page: 'welcome' })
    click('Try the sandbox')
    expect(commands.trySandbox).toHaveBeenCalled()
  })

  it('signs in at once where the Kick app is known, and says what went wrong', async () => {
    const { commands } = await show(nobody({}))
    const problem: Problem = { code: 'credentials-missing', values: {} }
    commands.signIn.mockResolvedValue({ ok: false, problem })
    click('Sign in with Kick')
    const alert = await screen.findByText(/Kickboard needs your Kick app/)
    expect(alert.closest('[role=alert]')).toBeTruthy()
  })

  it('offers no sandbox inside a sandbox', async () => {
    await show(nobody({ world: 'sandbox' }))
    expect(screen.queryByRole('button', { name: 'Try the sandbox' })).toBeNull()
  })
})

describe('sign-in', () => {
  const signIn = (view: SignInView) => show(nobody({ signIn: view }))
  const current = () => document.querySelector('[aria-current="step"]')?.textContent

  it('shows each step as it happens', async () => {
    const { change } = await signIn({ step: 'opening-browser' })
    expect(current()).toMatch(/Opening your browser/)
    change(nobody({ signIn: { step: 'waiting', until: Date.now() + 272_000 } }))
    expect(current()).toMatch(/Waiting for your approval · 4:3\d left/)
    change(nobody({ signIn: { step: 'exchanging' } }))
    expect(current()).toMatch(/Exchanging the code/)
    change(nobody({ signIn: { step: 'reading-board' } }))
    expect(current()).toMatch(/Reading your board/)
  })

  it('can be opened again and cancelled', async () => {
    const { commands } = await signIn({ step: 'waiting', until: now + 272_000 })
    const problem: Problem = { code: 'browser-not-opened', values: {} }
    commands.openSignInAgain.mockResolvedValue({ ok: false, problem })
    click('Open again')
    expect(await screen.findByText(/The browser did not open/)).toBeTruthy()
    click('Cancel')
    expect(commands.cancelSignIn).toHaveBeenCalled()
  })

  it('asks when it is another user', async () => {
    const { commands } = await signIn({ step: 'other-user', before: 'starlight', now: 'moonbeam' })
    click('Use moonbeam')
    expect(commands.answerOtherUser).toHaveBeenLastCalledWith({ accept: true })
    click('Keep starlight')
    expect(commands.answerOtherUser).toHaveBeenLastCalledWith({ accept: false })
  })

  it('says what failed, why, and what to do next', async () => {
    const problem: Problem = { code: 'port-busy', values: { port: 28_135 } }
    const { commands } = await signIn({ step: 'failed', problem })
    expect(screen.getByRole('heading', { name: 'Port 28135 is in use' })).toBeTruthy()
    expect(page()).toContain('Close that program')
    click('Try again')
    expect(commands.signIn).toHaveBeenCalled()
    click('Settings')
    expect(commands.openPage).toHaveBeenCalledWith({ page: 'settings' })
    click('Close')
    expect(commands.cancelSignIn).toHaveBeenCalled()
  })
})

describe('a board that is not fresh', () => {
  const problem = (code: Problem['code']): Problem => ({ code, values: {} })

  it.each([
    ['offline', problem('offline'), 40_000, 'No connection.', 'Trying again in 40 s.', 'Try now'],
    ['stale', problem('server-trouble'), 95_000, 'Kick has trouble.', 'in 1 min.', 'Try now'],
    ['stale', problem('blocked'), 200_000, 'firewall said no.', 'in 3 min.', 'Try now'],
    ['stale', problem('rate-limited'), 20_000, 'asks for a pause.', 'in 20 s.', null],
    [
      'signed-out',
      problem('sign-in-ended'),
      null,
      'ended the sign-in.',
      'about every 30',
      'Sign in',
    ],
    ['stale', problem('scope-missing'), null, 'permission is missing.', 'kicks:read', 'Sign in'],
    ['signed-out', null, null, 'ended the sign-in.', 'Nothing is lost.', 'Sign in'],
  ] as const)('%s with %j', async (freshness, problem, wait, title, words, action) => {
    const nextReadAt = wait === null ? null : Date.now() + wait
    await show(withAccount({ freshness, problem, nextReadAt }))
    expect(page()).toContain(title)
    expect(page()).toContain(words)
    expect(
      screen.queryAllByRole('button', { name: /Try now|Sign in/ }).map((b) => b.textContent),
    ).toEqual(action ? [action] : [])
    expect(screen.getByRole('list', { name: 'Leaderboard' }).className).toMatch(/dim/)
  })

  it('says nothing of a single failed try while the board is fresh', async () => {
    await show(withAccount({ problem: problem('timed-out') }))
    expect(page()).not.toContain('Kick takes too long')
  })

  it('says why a sign-in could not even begin', async () => {
    const { commands } = await show(withAccount({ freshness: 'signed-out', nextReadAt: null }))
    commands.signIn.mockResolvedValue({ ok: false, problem: problem('runtime-too-old') })
    click('Sign in')
    expect(await screen.findByText(/This build cannot sign in to Kick/)).toBeTruthy()
  })

  it('does not claim to be live while offline', async () => {
    await show(withAccount({ live: true, freshness: 'offline' }))
    expect(screen.queryByText('LIVE')).toBeNull()
  })

  it('speaks when the freshness changes, and only then', async () => {
    const { change } = await show(withAccount({}))
    const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent
    expect(spoken()).toBe('')
    change(withAccount({ freshness: 'offline' }))
    expect(spoken()).toMatch(/^Offline/)
  })
})

describe('no rows', () => {
  it('shows the shape of the board while the first answer is under way', async () => {
    await show(withAccount({ freshness: 'reading', boards: [], reading: true }))
    expect(document.querySelector('[aria-busy="true"]')).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('Reading your board')
  })

  it('greets a fresh week', async () => {
    await show(withAccount({ boards: [sampleBoard(now, 0)] }))
    expect(screen.getByRole('heading', { name: 'A fresh week' })).toBeTruthy()
    expect(page()).toContain('0 KICKs this week')
  })
})

describe('notices', () => {
  it('says that it is the sandbox, and leaves it', async () => {
    const { commands } = await show(withAccount({}, { world: 'trial' }))
    expect(page()).toContain('Invented gifters, nothing leaves this computer.')
    click('Leave')
    expect(commands.leaveSandbox).toHaveBeenCalled()
  })

  it('puts a problem of this computer away', async () => {
    const problems: Problem[] = [{ code: 'settings-broken', values: { file: 'settings.old.json' } }]
    const { commands } = await show(withAccount({}, { problems }))
    expect(page()).toContain('kept as settings.old.json')
    click('Dismiss: Your settings could not be read')
    expect(commands.dismissProblem).toHaveBeenCalledWith({ code: 'settings-broken' })
  })

  it('lets choose where the sign-in is kept, told what it means', async () => {
    const problems: Problem[] = [{ code: 'keychain-missing', values: {} }]
    const state = withAccount({}, { problems, keychainMissing: true, secretStorage: 'memory' })
    const { commands } = await show(state)
    click('Choose')
    expect(screen.getByRole('dialog').textContent).toContain('whoever can read your files')
    fireEvent.click(screen.getByRole('button', { name: /On disk, with a key/ }))
    expect(commands.chooseSecretStorage).toHaveBeenCalledWith({ storage: 'plain-key' })
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
