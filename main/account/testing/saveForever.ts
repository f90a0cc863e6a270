import { sampleAccount, sampleTokens } from './samples.ts'
import { vaultIn } from './vaultIn.ts'

/**
 * A process of its own that saves tokens again and again into the vault at the path it is given,
 * and says the number of each once it is saved, until somebody ends it.
 */
const [path = ''] = process.argv.slice(2)
const vault = vaultIn({ path })
await vault.open()
for (let round = 1; ; round++) {
  await vault.saveAccount({ ...sampleAccount('1'), tokens: sampleTokens(String(round)) })
  process.stdout.write(`${round}\n`)
}
