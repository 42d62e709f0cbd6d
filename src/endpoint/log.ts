// The operator's log: one JSON a line, apart from what the program says to a person.
import { destination, pino, type DestinationStream, type Logger } from 'pino'

/** error: ours to mend. info: what was refused, and starts and stops. debug: every request. */
export function createLog(level: string, stream: DestinationStream = toStderr()): Logger {
  return pino({ level, base: null, serializers: { err: told } }, stream)
}

function toStderr(): DestinationStream {
  const stream = destination({ dest: 2, sync: true })
  // Where the log goes into a file on the disk that is full, it cannot be written: that ends no process.
  stream.on('error', () => {})
  return stream
}

interface Told {
  readonly type: string
  readonly code?: unknown
  readonly message: string
  readonly stack: readonly string[]
  readonly cause?: Told
}

/** What went wrong and where. Not what else hangs on it: a database tells the values of a row, and whose they are. */
function told(error: unknown): Told | string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '', cause } = error
  const code = 'code' in error ? error.code : 'errcode' in error ? error.errcode : undefined
  const because = cause === undefined ? undefined : told(cause)
  return {
    type: name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    message: withoutValues(message),
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(typeof because === 'object' && { cause: because }),
  }
}

/** What a message quotes may be somebody's words. Names of tables and columns are plain. */
const withoutValues = (message: string): string =>
  message.replaceAll(/(["'`«])((?:(?!["'`»]).)*)(["'`»])/g, (all, open: string, quoted: string, close: string) =>
    /^[a-z0-9_.:/-]{0,60}$/.test(quoted) ? all : `${open}…${close}`,
  )
