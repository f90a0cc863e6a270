/** Inputs that take no letters: keys typed there are free for shortcuts. */
const wordless = new Set(['radio', 'checkbox', 'button', 'submit', 'range'])

/** Whether what is typed there is text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !wordless.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
