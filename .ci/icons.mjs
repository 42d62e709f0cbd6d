// Draws public/icons/*.png from the leaf in public/favicon.svg, with the Chromium of this machine: node .ci/icons.mjs
// Run by hand when the mark changes; the pictures are kept in the repository.
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { BROWSER_ARGS, findChromium } from '../test/help/find-chromium.mjs'

const OUT = new URL('../public/icons/', import.meta.url)
const svg = readFileSync(new URL('../public/favicon.svg', import.meta.url), 'utf8')
const leaf = svg.slice(svg.indexOf('<path'), svg.indexOf('</g>'))

/**
 * A glyph of 24 units in the middle of a square.
 * @param {string} glyph
 * @param {number} share how much of the side it takes
 * @param {number} corner radius, where the side is 48
 */
const picture = (glyph, share, corner) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
  <rect width="48" height="48" rx="${corner}" fill="#0B5D3B"/>
  <g transform="translate(24 24) scale(${(share * 48) / 24}) translate(-12 -12)" fill="none" stroke="#FFF"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${glyph}</g></svg>`

/** @type {Record<string, [number, string]>} side in pixels, drawing */
const pictures = {
  'icon-192': [192, picture(leaf, 0.54, 13)],
  'icon-512': [512, picture(leaf, 0.54, 13)],
  // Full bleed: the system cuts the shape. Its safe zone is the middle 80 %.
  'maskable-512': [512, picture(leaf, 0.46, 0)],
  'apple-touch-icon': [180, picture(leaf, 0.54, 0)],
  'new-96': [96, picture('<path d="M12 4v16M4 12h16"/>', 0.5, 24)],
  'continue-96': [96, picture('<path d="M4 20l1-4.5L16.5 4a2 2 0 0 1 3 3L8.5 19zM14 6.5l3.5 3.5"/>', 0.5, 24)],
  'agreements-96': [
    96,
    picture('<rect x="4" y="4" width="16" height="16" rx="3"/><path d="M8 12l3 3 5.5-6"/>', 0.5, 24),
  ],
  'outbox-96': [96, picture('<path d="M12 15V4M7 8.5L12 4l5 4.5M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3"/>', 0.5, 24)],
}

mkdirSync(OUT, { recursive: true })
const executablePath = findChromium()
if (!executablePath) throw new Error('No Chromium found')
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS })
const page = await browser.newPage()
for (const [name, [side, source]] of Object.entries(pictures)) {
  await page.setViewportSize({ width: side, height: side })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${source}`)
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, OUT)), omitBackground: true })
}
await browser.close()
