// The files of one mesa at the endpoint, in memory.
import type { Sha } from '../../src/domain/photo.ts'
import type { MesaFiles, StoredFile } from '../../src/endpoint/storage/files.ts'

export interface HeldFile extends StoredFile {
  readonly bytes: Uint8Array
}

export function memoryFiles(held: Map<Sha, HeldFile>): MesaFiles {
  const bytesOf = (sha: Sha): Uint8Array => held.get(sha)?.bytes ?? new Uint8Array()
  return {
    file: async (sha) => held.get(sha) ?? null,
    addPart: async (file, { bytes }) => {
      held.set(file.sha, { ...file, bytes: Buffer.concat([bytesOf(file.sha), bytes]) })
    },
    // Here they are in one piece anyway.
    repack: async () => {},
    bytes: async (sha) => bytesOf(sha),
    partAt: async (sha, at) => ({ at, bytes: bytesOf(sha).subarray(at) }),
    drop: async (sha) => void held.delete(sha),
    sweep: async () => 0,
  }
}
