// The operator's log: one JSON a line, apart from what the program says to a person.
import { destination, pino, type Logger } from 'pino'

/** error: ours to mend. info: what was refused, and starts and stops. debug: every request. */
export const createLog = (level: string): Logger => pino({ level, base: null }, destination({ dest: 2, sync: true }))
