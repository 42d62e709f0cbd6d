// Takes away what of one mesa has passed its period: as news that every phone fetches, like what a person had taken away.
import type { RecordId } from '../../domain/id.ts'
import { soughtIn } from '../../domain/person-search.ts'
import type { Path } from '../../domain/record.ts'
import { erased } from '../../protocol/erased.ts'
import { isSealed } from '../../protocol/row.ts'
import { sealOf } from '../../protocol/seal.ts'
import { Workbench } from '../workbench.ts'
import type { DueThing } from './due-in-mesa.ts'
import { eraseCopies, eraseUntaken } from './erase-copies.ts'
import { erasureName, takePicture, type Room } from './erase-leaves.ts'

export async function takeDue(room: Room, due: readonly DueThing[]): Promise<void> {
  for (const { change } of due) if (change !== undefined) await room.kept.dropQuarantined(change)
  const leaves = byRecord(due)
  const taken = due.flatMap(({ file }) => file ?? [])
  if (leaves.size === 0 && taken.length === 0) return

  const bench = new Workbench(room.mesa)
  const name = erasureName(room.mesa)
  await bench.fetch([...leaves.keys()])
  for (const [id, some] of leaves) {
    const row = await bench.row(id)
    if (row) bench.put(erased(row, some, name, isSealed(row) ? sealOf(row)?.hash : undefined))
  }
  for (const file of taken) {
    await takePicture(bench, file, name)
    await room.files.drop(file)
  }
  const erasing = { leaves, values: 0, files: taken.length }
  const beside = { erasing, sought: soughtIn(''), untaken: new Set<string>(), records: new Set<RecordId>(), name }
  await eraseCopies(room, bench, beside)
  await eraseUntaken(room, beside)
  await room.mesa.put(bench.news())
}

function byRecord(due: readonly DueThing[]): ReadonlyMap<RecordId, readonly Path[]> {
  const leaves = new Map<RecordId, readonly Path[]>()
  for (const { leaves: some } of due)
    for (const [id, more] of some) leaves.set(id, [...new Set([...(leaves.get(id) ?? []), ...more])])
  return leaves
}
