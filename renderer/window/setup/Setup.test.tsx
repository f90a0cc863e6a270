// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from '../../../contract/problem.ts'
import type { AppState } from '../../../contract/state.ts'
import { sampleState } from '../../testing/sampleState.ts'
import { showPage } from '../../testing/showPage.tsx'
import { Window } from '../Window.tsx'

const nobody = (over: Partial<AppState> = {}) =>
  sampleState({ accounts: [], chosenAccount: null, clientId: null, ...over })
const show = (state: AppState) => showPage(<Window />, state)
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const step = () => document.querySelector('[aria-current="step"]')?.textContent
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const page = () => document.body.textContent ?? ''

beforeEach(() => {
  location.hash = '#/welcome'
})

describe('the set-up', () => {
  it('leads from the first words to the sign-in', async () => {
    const state = nobody()
    const { commands, change } = await show(state)
    expect(step()).toContain('Welcome')
    click('Create my Kick app')
    expect(step()).toContain('Kick app')
    expect(page()).toContain('http://localhost:28135/callback')
    for (const scope of ['kicks:read', 'user:read', 'channel:read']) expect(page()).toContain(scope)
    click('Open Kick’s developer settings')
    expect(commands.openLink).toHaveBeenCalledWith({ link: 'kick-developer-settings' })
    click('Copy')
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(commands.copyRedirectUri).toHaveBeenCalled()
    click('I have created it')
    expect(step()).toContain('Id and secret')
    fireEvent.change(field('Client id'), { target: { value: ' 01ID ' } })
    fireEvent.change(field('Client secret'), { target: { value: 's3cret-for-this-test' } })
    click('Check and save')
    await screen.findByRole('heading', { name: 'Sign in with Kick' })
    expect(commands.saveCredentials).toHaveBeenCalledWith({
      clientId: '01ID',
      clientSecret: 's3cret-for-this-test',
    })
    change({ ...state, clientId: '01ID' })
    await act(async () => click('Sign in with Kick'))
    expect(commands.signIn).toHaveBeenCalledTimes(1)
    change({ ...state, clientId: '01ID', signIn: { step: 'waiting', until: Date.now() + 9_000 } })
    expect(screen.getByRole('heading', { name: 'Waiting for Kick' })).toBeTruthy()
    change(sampleState())
    expect(screen.getByRole('heading', { name: 'You are connected' })).toBeTruthy()
    click('Close this window')
    expect(commands.closePage).toHaveBeenCalled()
  })

  it('begins with the sign-in where the Kick app is known', async () => {
    await show(nobody({ clientId: '01KNOWN' }))
    expect(step()).toContain('Sign in')
  })

  it('offers the sandbox, but not inside one', async () => {
    const { commands, change } = await show(nobody())
    await act(async () => click('Try the sandbox'))
    expect(commands.trySandbox).toHaveBeenCalled()
    change(nobody({ world: 'sandbox' }))
    expect(screen.queryByRole('button', { name: 'Try the sandbox' })).toBeNull()
  })
})

describe('id and secret', () => {
  const open = async () => {
    const shown = await show(nobody({ clientId: '01KNOWN' }))
    click('Back')
    return shown
  }

  it('are filled in as far as known, the secret never', async () => {
    await open()
    expect(field('Client id').value).toBe('01KNOWN')
    expect(field('Client secret').value).toBe('')
    expect(field('Client secret').type).toBe('password')
  })

  it('are both needed before main is asked', async () => {
    const { commands } = await open()
    click('Check and save')
    expect(page()).toContain('Both are needed.')
    expect(document.activeElement).toBe(field('Client secret'))
    expect(commands.saveCredentials).not.toHaveBeenCalled()
  })

  it('say what is wrong, and stay to be corrected', async () => {
    const { commands } = await open()
    const problem: Problem = { code: 'wrong-secret', values: {} }
    commands.saveCredentials.mockResolvedValue({ ok: false, problem })
    fireEvent.change(field('Client secret'), { target: { value: 'mistyped' } })
    click('Check and save')
    expect(await screen.findByText(/Kick does not know this id and secret/)).toBeTruthy()
    expect(step()).toContain('Id and secret')
  })

  it('leave nothing of the secret behind when saved', async () => {
    await open()
    const secret = field('Client secret')
    fireEvent.change(secret, { target: { value: 's3cret-for-this-test' } })
    click('Check and save')
    await screen.findByRole('heading', { name: 'Sign in with Kick' })
    expect(secret.value).toBe('')
    expect(document.documentElement.outerHTML).not.toContain('s3cret-for-this-test')
  })
})

describe('a sign-in that failed', () => {
  it('leads to where it is mended', async () => {
    const problem: Problem = { code: 'callback-never-came', values: {} }
    await show(nobody({ clientId: '01KNOWN', signIn: { step: 'failed', problem } }))
    expect(screen.getByRole('heading', { name: 'Kick never sent you back' })).toBeTruthy()
    click('Set up')
    expect(screen.getByRole('heading', { name: 'Create your Kick app' })).toBeTruthy()
  })
})

describe('an app token', () => {
  it('asks for a numeric broadcaster id', async () => {
    const { commands } = await show(nobody({ clientId: '01KNOWN' }))
    const form = within(screen.getByText('Watch with an app token').closest('details')!)
    const id = form.getByLabelText('Broadcaster id')
    const watch = form.getByRole('button', { name: 'Watch this channel', hidden: true })
    fireEvent.change(id, { target: { value: 'starlight' } })
    fireEvent.click(watch)
    expect(page()).toContain('An id is a number of up to 20 digits.')
    expect(commands.useAppToken).not.toHaveBeenCalled()
    fireEvent.change(id, { target: { value: ' 9007199254740993 ' } })
    fireEvent.click(watch)
    await vi.waitFor(() =>
      expect(commands.useAppToken).toHaveBeenCalledWith({ broadcasterUserId: '9007199254740993' }),
    )
  })
})
