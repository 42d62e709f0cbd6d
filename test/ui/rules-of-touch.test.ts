// What no function may need, and how every number and day is written: rules of the source that no screen shows alone.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceFiles } from '../help/source-tree.ts'

const files = [...sourceFiles('src/ui', '.ts'), ...sourceFiles('src/ui', '.tsx')]
const linesWith = (pattern: RegExp): string[] =>
  files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
  )

/** Its alternative is a button right below it: on paper, with the thumb, or rather not. */
const PAD = /signature-pad\.tsx/

test('[ux §7.21] nothing needs a swipe, a drag, a long press or a double tap, but the drawing of a signature', () => {
  expect(linesWith(/^import/).length).toBeGreaterThan(300)
  const gestures = /\bon(Touch|Drag|Drop|Dbl|DoubleClick|ContextMenu|PointerMove|MouseMove|Wheel)|draggable=/
  const heard = /addEventListener\('(touch|drag|drop|dblclick|contextmenu|pointermove|mousemove|wheel)/
  expect(linesWith(gestures).filter((line) => !PAD.test(line))).toEqual([])
  expect(linesWith(gestures).filter((line) => PAD.test(line))).not.toEqual([])
  expect(linesWith(heard)).toEqual([])
})

test('[ux §7.29] days, hours and numbers are written in one place, by Intl and for Peru', () => {
  const made = linesWith(/\bIntl\.\w+\(|\.toLocale(Date|Time)?String\(|\.toFixed\(|\.get(Month|Date|Hours|Minutes)\(/)
  expect(made.length).toBeGreaterThan(3)
  expect(made.filter((line) => !line.startsWith('src/ui/text/format.ts: '))).toEqual([])
  expect(made.filter((line) => !line.includes('(LOCALE'))).toEqual([])
  expect(readFileSync('src/ui/text/format.ts', 'utf8')).toContain("const LOCALE = 'es-PE'")
})
