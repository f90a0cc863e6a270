import type { CallbackTexts } from '../resultPage.ts'

/** Words that name their page; the markup in one of them must arrive as text. */
export const sampleTexts: CallbackTexts = {
  language: 'en',
  success: { title: 'You are signed in', body: 'Close this tab and go <back> to Kickboard.' },
  denied: { title: 'You said no', body: 'Nothing was changed.' },
  failed: { title: 'That did not work', body: 'Kickboard says why.' },
  waiting: { title: 'Return to Kickboard', body: 'It has what it needs.' },
  again: { title: 'Already done', body: 'This tab can be closed.' },
}
