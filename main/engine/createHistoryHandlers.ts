import type { CommandInput, CommandOutput } from '../../contract/channels.ts'
import type { Outcome } from '../../contract/problem.ts'
import type { History, HistoryQuestion } from '../history/History.ts'
import { HistoryError } from '../history/HistoryError.ts'
import type { Showing } from './createShowing.ts'
import { dressGifters } from './dressGifters.ts'

export type HistoryHandlers = {
  [Name in HistoryQuestion]: (input: CommandInput<Name>) => Promise<CommandOutput<Name>>
}

/** Questions of which `outcome` is the answer: what they change, or why they could not. */
type Change = 'saveNote' | 'forgetGifter' | 'eraseHistory'
type Question = Exclude<HistoryQuestion, Change>
type ChangeHandler<Name extends Change> = (input: CommandInput<Name>) => Promise<Outcome>

/**
 * Answers the pages' questions about the chosen channel, with pictures and with names as the user
 * lets them be shown. Without a history, or one that cannot be read, the answer is null.
 *
 * @param accountId of the chosen channel, null where there is none
 */
export function createHistoryHandlers(needs: {
  history: History | null
  accountId: () => string | null
  showing: Pick<Showing, 'dress' | 'masked'>
}): HistoryHandlers {
  const { history, accountId, showing } = needs
  const { dress, masked } = showing

  function question<Name extends Question>(name: Name) {
    return async (input: CommandInput<Name>): Promise<CommandOutput<Name>> => {
      const id = accountId()
      const nothing = null as CommandOutput<Name>
      if (!history || id === null) return nothing
      try {
        return dressGifters(await history.ask(name, id, input), dress)
      } catch (error) {
        // What is wrong was told as a problem already; the page says that there is no history.
        if (error instanceof HistoryError) return nothing
        throw error
      }
    }
  }

  function change<Name extends Change>(name: Name): ChangeHandler<Name> {
    return async (input) => {
      try {
        if (!history) throw new HistoryError('history-not-writable')
        return await history.ask(name, accountId() ?? '', input)
      } catch (error) {
        if (error instanceof HistoryError) return { ok: false, problem: error.problem }
        throw error
      }
    }
  }

  const getGifters = question('getGifters')
  const getGifter = question('getGifter')
  const saveNote = change('saveNote')
  return {
    getSparklines: question('getSparklines'),
    async getGifters(input) {
      if (!masked()) return getGifters(input)
      // Neither whom a name finds nor the order of names may tell who is who.
      if (input.search.trim() !== '') return { count: 0, rows: [] }
      return getGifters(input.order === 'name' ? { ...input, order: 'lifetime' } : input)
    },
    async getGifter(input) {
      const story = await getGifter(input)
      return story && masked() ? { ...story, formerNames: [], note: '' } : story
    },
    getGifterLine: question('getGifterLine'),
    getBoardAt: question('getBoardAt'),
    getRace: question('getRace'),
    getTotals: question('getTotals'),
    getLargestGains: question('getLargestGains'),
    getFinals: question('getFinals'),
    getMilestones: question('getMilestones'),
    getHistoryFacts: question('getHistoryFacts'),
    async saveNote(input) {
      // The page was not shown the note that this one would replace.
      if (masked()) return { ok: false, problem: { code: 'names-hidden', values: {} } }
      return saveNote(input)
    },
    forgetGifter: change('forgetGifter'),
    eraseHistory: change('eraseHistory'),
  }
}
