// What has photos and papers in lists: a meeting, unless it says that it is a step of an agreement.
import type { FileOwner } from './attached-file.ts'
import type { StoredMeeting } from './meetings.ts'

export interface Bearer extends Pick<StoredMeeting, 'mesa' | 'id' | 'photos' | 'papers'> {
  readonly type?: FileOwner
}
