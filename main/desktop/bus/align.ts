/** The next multiple of `size` at or after `offset`, as D-Bus places its values. */
export function align(offset: number, size: number): number {
  return Math.ceil(offset / size) * size
}
