import { describe, expect, it, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { createCipher, type SafeStorage } from './createCipher.ts'

type KeyringState = 'absent' | 'locked' | 'unlocked' | 'unknown'

function storage(change: Partial<SafeStorage> = {}, prefix = 'v11'): SafeStorage {
  return {
    isEncryptionAvailable: () => true,
    encryptString: (text) => Buffer.from(`${prefix}${text}`),
    decryptString: (bytes) => bytes.toString().slice(3),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    setUsePlainTextEncryption: vi.fn(),
    ...change,
  }
}
const cipher = (
  safeStorage: SafeStorage,
  keyring: KeyringState = 'unlocked',
  platform: NodeJS.Platform = 'linux',
  shown: Promise<void> = Promise.resolve(),
) =>
  createCipher({ safeStorage, platform, shown, openKeyring: async () => keyring, log: silentLog })

describe('createCipher', () => {
  it('tells a keyring from a constant key by the ciphertext', async () => {
    expect(await cipher(storage()).strength()).toBe('keychain')
    expect(await cipher(storage({}, 'v10')).strength()).toBe('plain-key')
  })

  it('makes no blocking call while the keyring is locked or absent', async () => {
    const isEncryptionAvailable = vi.fn(() => true)
    const encryptString = vi.fn()
    expect(
      await cipher(storage({ isEncryptionAvailable, encryptString }), 'locked').strength(),
    ).toBe('locked')
    expect(
      await cipher(storage({ isEncryptionAvailable, encryptString }), 'absent').strength(),
    ).toBe('none')
    expect(isEncryptionAvailable).not.toHaveBeenCalled()
    expect(encryptString).not.toHaveBeenCalled()
  })

  it('offers no more than the constant key without a keyring', async () => {
    const basic = storage({ getSelectedStorageBackend: () => 'basic_text' })
    expect(await cipher(basic).strength()).toBe('plain-key')
    const refused = storage({ isEncryptionAvailable: () => false })
    expect(await cipher(refused, 'unknown').strength()).toBe('none')
  })

  it('asks for the constant key only when it is used', async () => {
    const basic = storage({ getSelectedStorageBackend: () => 'basic_text' }, 'v10')
    const without = cipher(basic)
    await without.strength()
    expect(basic.setUsePlainTextEncryption).not.toHaveBeenCalled()
    await without.encrypt('x')
    expect(basic.setUsePlainTextEncryption).toHaveBeenCalledExactlyOnceWith(true)

    const good = storage()
    await cipher(good).encrypt('x')
    expect(good.setUsePlainTextEncryption).not.toHaveBeenCalled()
  })

  it.each(['darwin', 'win32'] as const)('trusts the keychain of %s', async (platform) => {
    expect(await cipher(storage({}, 'v10'), 'unknown', platform).strength()).toBe('keychain')
    const none = storage({ isEncryptionAvailable: () => false })
    expect(await cipher(none, 'unknown', platform).strength()).toBe('none')
  })

  it('encrypts and decrypts', async () => {
    const { encrypt, decrypt } = cipher(storage())
    expect(await decrypt(await encrypt('text'))).toEqual({ text: 'text', reencrypt: false })
  })

  it('uses the asynchronous calls where the runtime has them', async () => {
    const blocking = vi.fn(() => {
      throw new Error('blocking call')
    })
    const modern = storage({
      isEncryptionAvailable: blocking,
      encryptString: blocking,
      decryptString: blocking,
      isAsyncEncryptionAvailable: async () => true,
      encryptStringAsync: async (text) => Buffer.from(`v11${text}`),
      decryptStringAsync: async (bytes) => ({
        result: bytes.toString().slice(3),
        shouldReEncrypt: true,
      }),
    })
    const { strength, encrypt, decrypt } = cipher(modern)
    expect(await strength()).toBe('keychain')
    expect(await decrypt(await encrypt('text'))).toEqual({ text: 'text', reencrypt: true })
    expect(blocking).not.toHaveBeenCalled()
  })

  it('makes no call before the tray is shown', async () => {
    let show = () => {}
    const shown = new Promise<void>((resolve) => void (show = resolve))
    const encryptString = vi.fn((text: string) => Buffer.from(`v11${text}`))
    const getSelectedStorageBackend = vi.fn(() => 'gnome_libsecret')
    const early = cipher(
      storage({ encryptString, getSelectedStorageBackend }),
      'unlocked',
      'linux',
      shown,
    )
    const strength = early.strength()
    await Promise.resolve()
    expect(getSelectedStorageBackend).not.toHaveBeenCalled()
    show()
    expect(await strength).toBe('keychain')
  })

  it('rejects for bytes of another computer', async () => {
    const foreign = storage({
      decryptString: () => {
        throw new Error('Error while decrypting')
      },
    })
    await expect(cipher(foreign).decrypt(Buffer.from('v11x'))).rejects.toThrow()
  })
})
