// A query that runs again whenever what it read changes: the one bridge from the tables to the screens.
import { liveQuery } from 'dexie'

export interface Live<T> {
  /** @returns a function that stops it */
  readonly subscribe: (onValue: (value: T) => void, onError: (error: unknown) => void) => () => void
}

export function live<T>(query: () => Promise<T>): Live<T> {
  return {
    subscribe(onValue, onError) {
      // Async itself: what a query reads deep down in other functions was not always watched in Chromium.
      const subscription = liveQuery(async () => query()).subscribe(onValue, onError)
      return () => subscription.unsubscribe()
    },
  }
}
