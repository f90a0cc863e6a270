// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useAnswer } from './useAnswer.ts'

afterEach(cleanup)

/** Questions as they were asked, each to be answered by the test. */
function createMain() {
  const asked: string[] = []
  const open: { answer: (text: string) => void; fail: () => void }[] = []
  return {
    asked,
    ask: (key: string) => {
      asked.push(key)
      return new Promise<string>((answer, reject) =>
        open.push({ answer, fail: () => reject(new Error('no')) }),
      )
    },
    answer: (text: string) => act(async () => open.shift()?.answer(text)),
    fail: () => act(async () => open.shift()?.fail()),
  }
}

function Page({ wanted, main }: { wanted: string; main: ReturnType<typeof createMain> }) {
  const { data, busy, failed, again } = useAnswer(wanted, () => main.ask(wanted))
  return (
    <button type="button" onClick={again}>
      {[data ?? 'nothing', busy && 'busy', failed && 'failed'].filter(Boolean).join(' ')}
    </button>
  )
}

const shown = () => screen.getByRole('button').textContent

it('keeps the old answer until the next one is there', async () => {
  const main = createMain()
  const page = render(<Page wanted="a" main={main} />)
  expect(shown()).toBe('nothing busy')
  await main.answer('A')
  expect(shown()).toBe('A')
  page.rerender(<Page wanted="b" main={main} />)
  expect(shown()).toBe('A busy')
  await main.answer('B')
  expect(shown()).toBe('B')
})

it('asks one question at a time and leaves out what was overtaken', async () => {
  const main = createMain()
  const page = render(<Page wanted="1" main={main} />)
  for (const wanted of ['2', '3', '4']) page.rerender(<Page wanted={wanted} main={main} />)
  expect(main.asked).toEqual(['1'])
  await main.answer('one')
  expect(main.asked).toEqual(['1', '4'])
  expect(shown()).toBe('one busy')
  await main.answer('four')
  expect(shown()).toBe('four')
})

it('keeps the picture where a question fails, and asks again on demand', async () => {
  const main = createMain()
  const page = render(<Page wanted="a" main={main} />)
  await main.answer('A')
  page.rerender(<Page wanted="b" main={main} />)
  await main.fail()
  expect(shown()).toBe('A failed')
  fireEvent.click(screen.getByRole('button'))
  await main.answer('B')
  expect(shown()).toBe('B')
})
