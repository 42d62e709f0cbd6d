// Whether one more photo goes in: asked before the camera opens, of the disk itself.
import { freeFiles } from './file-custody.ts'
import { hasRoom } from './room.ts'
import type { Store } from './store.ts'
import { testWriting } from './write-test.ts'

/** What a photo may need. */
const ONE_PHOTO = 320_000

export async function hasRoomForPhoto(store: Store): Promise<boolean> {
  const fits = async () => (await hasRoom(store, ONE_PHOTO)) && (await testWriting(store, ONE_PHOTO)).is === 'fits'
  // What a verified backup has makes room for what nobody has yet.
  return (await fits()) || ((await freeFiles(store, store.now())) > 0 && (await fits()))
}
