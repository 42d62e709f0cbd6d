// The part of the pad that a drawing fills, as SVG looks at it: with room around it for half a pen.
import { boundsOf } from '../domain/signature.ts'

const EDGE = 12

export function viewBoxOf(path: string): string {
  const [left, top, width, height] = boundsOf(path)
  return [left - EDGE, top - EDGE, width + 2 * EDGE, height + 2 * EDGE].join(' ')
}
