import { expect, it } from 'vitest'
import { csvLine } from './csvLine.ts'

it.each([
  ['mia', '"mia"'],
  ['say "hi", ok', '"say ""hi"", ok"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['مها \u202Egpj', '"مها \u202Egpj"'],
  ['', '""'],
  ['=HYPERLINK("https://files.example")', '"\'=HYPERLINK(""https://files.example"")"'],
  ['+1', '"\'+1"'],
  ['-1', '"\'-1"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  ['＝1', '"\'＝1"'],
  ['a=1', '"a=1"'],
])('the text %j becomes %s', (text, field) => expect(csvLine([text])).toBe(`${field}\r\n`))

it('gives numbers as they are, and nothing for what is not known', () => {
  expect(csvLine([-5, 0, null, true, false, '7'])).toBe('-5,0,,true,false,"7"\r\n')
})
