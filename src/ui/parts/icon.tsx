// Every drawing of the app: a 24 grid, one round stroke, the colour of the text around. Always beside a word or a name.
import { useEffect, useState } from 'preact/hooks'

/** Those of the first screen. A stroke of no length draws a round dot. */
const paths = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.6-6 6.5-6s6.5 2.4 6.5 6M16 4.4a3.5 3.5 0 0 1 0 6.2M18 14.6c2.2.8 3.5 2.8 3.5 5.4',
  'check-square': 'M7 4h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM8.5 12l2.5 2.5 4.5-5',
  chart: 'M6 20v-7M12 20V5M18 20v-9',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  'arrow-up': 'M12 20V4M6 10l6-6 6 6',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  triangle: 'M12 4L2.8 20h18.4zM12 10.5V14M12 17v.01',
  sheets:
    'M10 8h7a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3v-7a3 3 0 0 1 3-3zM7 16H6.5A2.5 2.5 0 0 1 4 13.5V6a3 3 0 0 1 3-3h6.5A2.5 2.5 0 0 1 16 5.5V8',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 1.5v2.5M12 20v2.5M1.5 12H4M20 12h2.5M4.6 4.6l1.8 1.8M17.6 17.6l1.8 1.8M4.6 19.4l1.8-1.8M17.6 6.4l1.8-1.8',
  'chevron-right': 'M9 5l7 7-7 7',
  'chevron-left': 'M15 5l-7 7 7 7',
  dots: 'M12 5v.01M12 12v.01M12 19v.01',
  plus: 'M12 5v14M5 12h14',
} as const

type More = typeof import('./more-icons.ts').morePaths
export type IconName = keyof typeof paths | keyof More

const known = new Map<string, string>(Object.entries(paths))
let fetched: Promise<void> | undefined
async function fetchMore() {
  const { morePaths } = await import('./more-icons.ts')
  for (const [name, path] of Object.entries(morePaths)) known.set(name, path)
}

export function Icon({ name }: { name: IconName }) {
  const path = known.get(name)
  const [, drawAgain] = useState(false)
  useEffect(() => {
    // Without its drawing the word beside it says the same.
    if (path === undefined) (fetched ??= fetchMore()).then(() => drawAgain(true), console.error)
  }, [path])
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}
