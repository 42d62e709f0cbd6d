// Where the committee of a meeting's year is seen. Apart from `links`, for the first screen does not lead there.
import { links } from '../links.ts'

export const committeeOf = (id: string) => `${links.meeting(id)}/comite`
