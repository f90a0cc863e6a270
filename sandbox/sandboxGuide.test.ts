import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { controlCalls } from './controlCalls.ts'
import { faultNames, faultTable } from './faults/faultTable.ts'

const guide = readFileSync(new URL('../docs/sandbox.md', import.meta.url), 'utf8')

describe('docs/sandbox.md', () => {
  it('has the table of faults as it is', () => {
    const rows = guide.split('\n').filter((line) => line.startsWith('| `'))
    expect(rows).toEqual(
      faultNames.map((name) => {
        const { description, only } = faultTable[name]
        return `| \`${name}\` | ${description} | ${only?.join(', ') ?? 'all'} |`
      }),
    )
  })

  it('has an example of every control call', () => {
    for (const name of Object.keys(controlCalls)) expect(guide).toMatch(`\ncall ${name}`)
  })
})
