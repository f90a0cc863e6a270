/**
 * The same decoder, which need not decode an answer again that is the one before to the letter: a
 * board that nobody gifts on is read once a minute for hours, and decoding it losslessly is most of
 * what a reading costs. An answer that throws is not remembered.
 *
 * @returns takes the question too, since each question has a last answer of its own
 */
export function rememberLast<Decoded>(
  decode: (text: string) => Decoded,
): (question: string, text: string) => Decoded {
  const answers = new Map<string, { text: string; decoded: Decoded }>()
  return (question, text) => {
    const last = answers.get(question)
    if (last?.text === text) return last.decoded
    const decoded = decode(text)
    answers.set(question, { text, decoded })
    return decoded
  }
}
