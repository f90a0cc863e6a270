import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const sources = import.meta.glob<string>(['../**/*.tsx', '!../**/*.test.tsx', '!../testing/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Attributes and properties whose text a person sees or hears. */
const spoken =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label|hint|heading|summary)$/
/** Values that are no words: tag names, and what Kick calls its coin in every language. */
const notWords: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'KICKs'])

interface Node {
  type: string
  [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Literals of a value, through conditions, `&&`, `??` and braces. */
function literalsIn(value: unknown): string[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'Literal':
      return typeof value['value'] === 'string' ? [value['value']] : []
    case 'TemplateLiteral':
      return (value['quasis'] as { value: { cooked: string } }[]).map((part) => part.value.cooked)
    case 'JSXExpressionContainer':
      return literalsIn(value['expression'])
    case 'ConditionalExpression':
      return [...literalsIn(value['consequent']), ...literalsIn(value['alternate'])]
    case 'LogicalExpression':
      return [...literalsIn(value['left']), ...literalsIn(value['right'])]
    default:
      return []
  }
}

/** What a component says that it did not get from the catalogue. */
function wordsIn(source: string): string[] {
  const found: string[] = []
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look)
    if (!isNode(node)) return
    if (node.type === 'JSXText') found.push(String(node['value']))
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as Node[])
        if (child.type === 'JSXExpressionContainer') found.push(...literalsIn(child))
    if (node.type === 'JSXAttribute' && spoken.test(String((node['name'] as Node)['name'])))
      found.push(...literalsIn(node['value']))
    for (const value of Object.values(node)) look(value)
  }
  look(parseSync('page.tsx', source).program)
  return found
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !notWords.has(text))
}

describe('words outside the catalogue', () => {
  it('are found by this test', () => {
    const page = `const a = <p title="Hi" className="no">Some <b aria-label={x ? 'one' : \`two\`}>
      {t('a.b')} · {y && 'three'}</b></p>`
    expect(wordsIn(page).toSorted()).toEqual(['Hi', 'Some', 'one', 'three', 'two'])
    expect(Object.keys(sources).length).toBeGreaterThan(40)
  })

  it.each(Object.entries(sources))('are not in %s', (_file, source) => {
    expect(wordsIn(source)).toEqual([])
  })
})
