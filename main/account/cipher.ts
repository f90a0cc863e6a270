/**
 * How well a text is kept: `keychain` (keyed by the system's keychain), `plain-key` (encrypted with
 * a key that anybody with the file can have), `none`, or `locked` (a keychain that did not open).
 */
export type CipherStrength = 'keychain' | 'plain-key' | 'none' | 'locked'

/** The system's encryption for secrets, handed in so that this folder runs without Electron. */
export interface Cipher {
  /** May take as long as a person needs to unlock a keychain; blocks nothing meanwhile. */
  strength(): Promise<CipherStrength>
  encrypt(text: string): Promise<Uint8Array>
  /** Rejects for bytes of another computer or keychain. `reencrypt`: the key is an old one. */
  decrypt(bytes: Uint8Array): Promise<{ text: string; reencrypt: boolean }>
}
