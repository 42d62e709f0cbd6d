// Which Chromium the journeys drive, and how it is started.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** No sandbox: as root, in a container, there is none to be had. The rest keeps the browser from talking to the world. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The one named in CHROMIUM, else a system browser, else Playwright's own download.
 * @returns {string | undefined} path of the program
 */
export function findChromium() {
  const named = process.env.CHROMIUM
  // A name that is wrong must not be answered with another browser in silence.
  if (named) return isProgram(named) ? named : undefined
  const folders = (process.env.PATH ?? '').split(delimiter)
  const system = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...system, chromium.executablePath()].find(isProgram)
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
