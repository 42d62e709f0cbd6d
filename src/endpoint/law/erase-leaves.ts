// Takes a person's phone, document, picture and drawn signature out of one mesa, under its lock: as news that every phone
// fetches like any other.
import { fileId, thumbId } from '../../domain/file.ts'
import type { RecordId } from '../../domain/id.ts'
import { forgottenAttendee, isPictureFile, personalLeaves } from '../../domain/personal-leaves.ts'
import { sha, type Sha } from '../../domain/photo.ts'
import { fieldPath, recordOf, type Path } from '../../domain/record.ts'
import { signaturePrefix, signatureShape } from '../../domain/signature.ts'
import { erased, erasureNameAt } from '../../protocol/erased.ts'
import type { ChosenRecord } from '../../protocol/law.ts'
import type { MutationName } from '../../protocol/name.ts'
import { isSealed, valuesOf, type Row } from '../../protocol/row.ts'
import { sealOf } from '../../protocol/seal.ts'
import type { MesaTransaction } from '../storage/contract.ts'
import type { MesaFiles } from '../storage/files.ts'
import type { KeptWords } from '../storage/kept-words.ts'
import { Workbench } from '../workbench.ts'

export interface Room {
  readonly mesa: MesaTransaction
  readonly files: MesaFiles
  readonly kept: KeptWords
}

/** Which leaves went, by record, and how much was in them. */
export interface Erasing {
  readonly leaves: ReadonlyMap<RecordId, readonly Path[]>
  readonly values: number
  readonly files: number
}

export async function eraseLeaves(
  room: Room,
  bench: Workbench,
  chosen: readonly ChosenRecord[],
  name: MutationName,
): Promise<Erasing> {
  const leaves = new Map<RecordId, readonly Path[]>()
  const pictures = new Set<Sha>()
  let values = 0
  const take = (row: Row, found: readonly Path[]): void => {
    const all = personalLeaves(row.type, found)
    if (all.length === 0) return
    for (const at of all) {
      const picture = isPictureFile(at) ? sha.safeParse(row.leaves.get(at)?.value) : null
      if (picture?.success) pictures.add(picture.data)
    }
    leaves.set(row.id, [...(leaves.get(row.id) ?? []), ...all])
    values += all.filter((at) => (row.leaves.get(at)?.value ?? null) !== null).length
    bench.put(erased(row, all, name, isSealed(row) ? sealOf(row)?.hash : undefined))
  }

  await bench.fetch(chosen.map(({ id }) => id))
  for (const { id, leaves: found } of chosen) {
    const row = await bench.row(id)
    if (!row) continue
    take(row, found)
    if (row.type !== 'meeting') continue
    for (const signature of await signaturesOf(room, row, personalLeaves(row.type, found))) {
      const each = await bench.row(signature)
      if (each) take(each, [])
    }
  }
  for (const picture of pictures) {
    await takePicture(bench, picture, name)
    await room.files.drop(picture)
  }
  return { leaves, values, files: pictures.size }
}

/** Of what is taken away now. */
export const erasureName = ({ scope }: MesaTransaction): MutationName => erasureNameAt((scope?.v ?? 0) + 1)

/** Of those on the list of attendance who are forgotten. */
async function signaturesOf({ kept }: Room, { id }: Row, gone: readonly Path[]): Promise<RecordId[]> {
  const all = await kept.recordsBeginning(signaturePrefix(id))
  const hers = all.filter((row) => {
    const { of, attendee } = recordOf(signatureShape, valuesOf(row))
    return row.type === 'signature' && of === id && attendee && gone.includes(forgottenAttendee(attendee))
  })
  return hers.map((row) => row.id)
}

/** Its thumbnail, and what says that the file is here: also where neither came yet, so that they do not come. */
export async function takePicture(bench: Workbench, picture: Sha, name: MutationName): Promise<void> {
  const [thumb, file] = [thumbId(picture), fileId(picture)]
  await bench.fetch([thumb, file])
  const blank = (id: RecordId, type: string): Row => ({ id, type, v: 0, leaves: new Map() })
  bench.put(erased((await bench.row(thumb)) ?? blank(thumb, 'thumb'), personalLeaves('thumb', []), name))
  const receipt = (await bench.row(file)) ?? blank(file, 'file')
  const leaves = new Map(receipt.leaves).set(fieldPath('sha'), { value: picture, name })
  bench.put(erased({ ...receipt, leaves }, [], name))
}
