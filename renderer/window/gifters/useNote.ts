import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Problem } from '../../../contract/problem.ts'
import { bridge } from '../../ui/bridge.ts'
import type { TextKey } from '../../ui/textKey.ts'
import { useCommand } from '../../ui/useCommand.ts'

/** ms without a letter after which the note saves itself */
const restMs = 1_000

interface NoteState {
  text: string
  /** How the saving goes. */
  word: TextKey | null
  problem: Problem | null
  change(text: string): void
  /** Saves at once what was not saved. */
  save(): void
}

/**
 * A note that saves itself when typing rests, when the field is left and when the page goes. What
 * is being written is never replaced by what the history says.
 */
export function useNote(userId: string, kept: string): NoteState {
  const [draft, setDraft] = useState<string | null>(null)
  const { busy, problem, run } = useCommand()
  // What main was asked to keep last, and what it has kept; equal while nothing is under way.
  const asked = useRef(kept)
  const [saved, setSaved] = useState<string | null>(null)
  const text = draft ?? kept

  const send = async (note: string) => {
    asked.current = note
    const done = await run(() => bridge().commands.saveNote({ userId, text: note }))
    if (done) setSaved(note)
    // Once more, when the field is left again.
    else if (asked.current === note) asked.current = saved ?? kept
  }
  const save = () => {
    if (draft !== null && draft !== asked.current) void send(draft)
  }
  const saveNow = useEffectEvent(save)
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => saveNow(), restMs)
    return () => clearTimeout(timer)
  }, [draft])
  const newest = useRef(draft)
  useEffect(() => {
    newest.current = draft
  }, [draft])
  useEffect(() => {
    const leave = () => {
      const note = newest.current
      if (note === null || note === asked.current) return
      asked.current = note
      void bridge().commands.saveNote({ userId, text: note })
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [userId])

  const unsaved = draft !== null && draft !== (saved ?? kept)
  const word = busy
    ? 'gifters.page.noteSaving'
    : unsaved
      ? 'gifters.page.noteTyping'
      : saved !== null
        ? 'gifters.page.noteSaved'
        : null
  return { text, word: problem && !busy ? null : word, problem, change: setDraft, save }
}
