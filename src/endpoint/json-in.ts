// JSON from outside, before its schema has seen it.

/** Undefined when it is not JSON: every schema refuses that like any other wrong shape. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
