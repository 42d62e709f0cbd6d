// What a screen shows and a camera reads when work is handed over with no network: texts, each as long as one code holds.
import { createFountainReader, type FountainReader } from '../protocol/fountain-reader.ts'
import { blocksOf, frameOf, inBlocks, MOST_BY_SCREEN } from '../protocol/fountain.ts'
import { frameText, textFrame } from '../protocol/frame-text.ts'

export const fitsScreen = (bytes: Uint8Array): boolean => bytes.length <= MOST_BY_SCREEN

export interface ShownTexts {
  /** The least that another phone has to see. */
  readonly least: number
  /** They never end: whatever was missed, a later one makes up for. @param number from 0 on */
  readonly text: (number: number) => string
}

export function shownTexts(bytes: Uint8Array): ShownTexts {
  const bundle = inBlocks(bytes)
  return { least: blocksOf(bytes.length), text: (number) => frameText(frameOf(bundle, number)) }
}

export interface ScreenReader extends Pick<FountainReader, 'progress' | 'whole'> {
  /** @returns whether it brought the whole nearer; other codes of the world do not */
  readonly read: (text: string) => boolean
}

export function createScreenReader(): ScreenReader {
  const { take, progress, whole } = createFountainReader()
  const read = (text: string): boolean => {
    const frame = textFrame(text)
    return frame !== null && take(frame) === 'new'
  }
  return { read, progress, whole }
}
