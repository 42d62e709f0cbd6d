// The two fonts of the paper, which come with this file and need no network.
import boldFile from '../fonts/noto-sans-bold.ttf?inline'
import regularFile from '../fonts/noto-sans-regular.ttf?inline'
import { readFont, type Font } from './font.ts'

export interface Fonts {
  readonly regular: Font
  readonly bold: Font
}

export const readFonts = (): Fonts => ({
  regular: readFont(bytesOf(regularFile), false),
  bold: readFont(bytesOf(boldFile), true),
})

const bytesOf = (url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
