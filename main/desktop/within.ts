/** A promise's answer, or `otherwise` when it takes longer than `ms`. */
export async function within<Answer>(
  promise: Promise<Answer>,
  ms: number,
  otherwise: Answer,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(resolve, ms, otherwise)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
