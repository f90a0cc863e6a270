export interface Promised<Value> {
  promise: Promise<Value>
  resolve(value: Value): void
}

/** A promise that is resolved from outside; `Promise.withResolvers` came with Node 22. */
export function promised<Value = void>(): Promised<Value> {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
