// Chance that falls the same way every time, so that the demonstration is always the same.

export interface Chance {
  /** From 0 to 1, 1 excluded. */
  next(): number
  pick<T>(list: readonly [T, ...T[]]): T
}

/** mulberry32, by Tommy Ettinger (public domain). */
export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, pick: (list) => list[Math.floor(next() * list.length)] ?? list[0] }
}
