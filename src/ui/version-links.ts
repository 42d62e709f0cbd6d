// The addresses of what stands twice: apart from `links`, for the first screen leads to none of them.
import { links } from './links.ts'

export const versionLinks = {
  /** Two versions of one record, by the copy. */
  versions: (copy: string) => `/versiones/${copy}`,
  /** What was kept of a meeting beside what it says. */
  kept: (meeting: string) => `${links.meeting(meeting)}/versiones`,
  /** Two meetings that may be one. */
  join: (meeting: string, other: string) => `${links.meeting(meeting)}/juntar/${other}`,
} as const
