// Trouble with the file that is being written is told from trouble with the database it is written from.
import { StorageUnavailable } from '../storage/contract.ts'

/** The file cannot be written there, or does not say what was written. */
export class FileTrouble extends Error {
  override readonly name = 'FileTrouble'
}

/** Both engines may fail alike; which of the two it was decides what the operator has to mend. */
export async function intoFile<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const reason = cause instanceof StorageUnavailable && cause.cause instanceof Error ? cause.cause : cause
    throw new FileTrouble(reason instanceof Error ? reason.message : String(reason), { cause })
  }
}
