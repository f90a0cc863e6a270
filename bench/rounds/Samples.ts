/** Readings by the name of their figure; the same name may come several times. */
export type Samples = Record<string, number[]>

/** Adds one reading to a figure. */
export function addSample(samples: Samples, figure: string, value: number): void {
  ;(samples[figure] ??= []).push(value)
}
