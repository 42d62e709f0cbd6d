// Hands shared photos to a meeting. Each leaves the place where it waited only when the disk has it, or when it is no picture.
import { orderAtEnd } from '../../domain/entry-order.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { keepPhoto } from '../../store/photos.ts'
import { findRecord } from '../../store/read.ts'
import { shaOf } from '../../store/sha-of.ts'
import type { Store } from '../../store/store.ts'
import { preparePhoto } from '../photo-file.ts'
import { PHOTO_LIMIT } from '../photo-limit.ts'
import { forget, type SharedPhoto } from '../shared-photos.ts'

export interface Given {
  readonly kept: number
  readonly unreadable: number
  /** Why those that are left are left. */
  readonly left: 'none' | 'noRoom' | 'noMoreFit'
}

/**
 * @param onTurn hears how many are still to come
 * @throws as `keepPhoto` does; what was kept until then is kept
 */
export async function givePhotos(
  store: Store,
  { mesa, id }: Pick<StoredMeeting, 'mesa' | 'id'>,
  shared: readonly SharedPhoto[],
  onTurn: (left: number) => void,
): Promise<Given> {
  let [kept, unreadable] = [0, 0]
  for (const [index, photo] of shared.entries()) {
    onTurn(shared.length - index)
    const prepared = await preparePhoto(photo.file)
    if (prepared) {
      const photos = (await findRecord(store, 'meeting', id))?.photos ?? []
      const sha = await shaOf(prepared.bytes)
      // Interrupted after the disk had it, and offered again: it is there already.
      if (!photos.some(({ file }) => file === sha)) {
        if (photos.length >= PHOTO_LIMIT) return { kept, unreadable, left: 'noMoreFit' }
        const order = orderAtEnd(photos)
        const outcome = await keepPhoto(store, { type: 'meeting', mesa, rec: id, ...prepared, order })
        if (outcome.is === 'noRoom') return { kept, unreadable, left: 'noRoom' }
        if (outcome.is !== 'kept') throw new Error(`a prepared photo was refused: ${outcome.is}`)
      }
      kept += 1
    } else unreadable += 1
    await forget(photo)
  }
  return { kept, unreadable, left: 'none' }
}
