/**
 * What is awaited further down, once something else has made it happen. Should the test fail before it gets there,
 * that is its one fault: this promise's own end is not reported a second time.
 * @param promise is given back, to be awaited
 */
export function later<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
