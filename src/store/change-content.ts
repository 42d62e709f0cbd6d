// The content of a change that waits is written and read here and nowhere else, so that it can be encrypted in one place.
import { held, type Held } from '../protocol/held.ts'

export const changeToStored = (change: Held): Held => change
export const storedToChange = (stored: unknown): Held => held.parse(stored)
