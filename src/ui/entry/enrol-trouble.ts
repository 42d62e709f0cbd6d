// What each failure of the first entry says to the person, and what she can do.
import type { EnrolOutcome } from '../../sync/status.ts'
import { entryText as text } from '../text/entry.ts'

export type EnrolTrouble = Extract<EnrolOutcome, { is: 'problem' }>['problem']

/** No internet: the code is kept for later. */
export const isWithoutInternet = (trouble: EnrolTrouble): boolean =>
  trouble === 'noSignal' || trouble === 'weakSignal' || trouble === 'portal'

export function sayTrouble(trouble: EnrolTrouble): string {
  switch (trouble) {
    case 'unknownCode':
      return text.wrongCode
    case 'usedCode':
      return text.usedCode
    case 'tooManyTries':
      return text.tooManyTries
    case 'unsupportedProtocol':
      return text.outdated
    case 'noSignal':
    case 'weakSignal':
      return text.noSignal
    case 'portal':
      return text.portal
    case 'badRequest':
    case 'tooLarge':
    case 'unauthorised':
    case 'notFound':
    case 'unavailable':
    case 'busy':
    case 'fault':
      return text.busy
  }
}
