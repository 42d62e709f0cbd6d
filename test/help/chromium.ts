// A phone or a laptop for a journey: real Chromium on a profile of its own on disk.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { chromium, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { BROWSER_ARGS, findChromium } from './find-chromium.mjs'

const FORMS = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  laptop: { viewport: { width: 1280, height: 800 } },
} as const

export interface DeviceOptions {
  /** Where the profile lives. The same folder again is the same device, switched on again. */
  readonly dir: string
  /** Address of the endpoint, so that a journey can say `page.goto('/hoy')`. */
  readonly url: string
  readonly form?: keyof typeof FORMS
  /** A microphone that says something, and a person who lets it be used. */
  readonly microphone?: boolean
  /** What stands before its camera: a file of JPEG pictures, thirty a second, over and over. */
  readonly camera?: string
  /** What this journey provokes on purpose and is no fault (`/status of 401/`). */
  readonly expected?: readonly RegExp[]
}

export interface Device {
  readonly context: BrowserContext
  readonly page: Page
  /** Everything that went wrong in its pages so far. */
  readonly problems: readonly string[]
  /** To be called at the end of each journey. */
  expectNoProblems(): void
  /** Closes it as a person would. May be called again. */
  close(): Promise<void>
  /** SIGKILL to the whole browser, as when the battery is pulled. */
  kill(): Promise<void>
}

const FAKE_DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** Switches a device on. `page` is its first tab, still empty. */
export async function launchDevice({
  dir,
  url,
  form = 'phone',
  microphone,
  camera,
  expected = [],
}: DeviceOptions): Promise<Device> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium found: run the journeys through npm test, which gets one')
  const context = await chromium.launchPersistentContext(dir, {
    executablePath,
    args: [
      ...BROWSER_ARGS,
      ...(microphone || camera ? FAKE_DEVICES : []),
      ...(camera ? [`--use-file-for-fake-video-capture=${camera}`] : []),
    ],
    ...FORMS[form],
    baseURL: url,
    locale: 'es-PE',
    timezoneId: 'America/Lima',
    serviceWorkers: 'allow',
  })
  // A first visit on a busy machine takes its time.
  context.setDefaultTimeout(60_000)
  const problems: string[] = []
  const note = (what: string) => void (expected.some((pattern) => pattern.test(what)) || problems.push(what))
  context.on('weberror', (error) => note(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('console', (message) => {
    if (!isFault(message)) return
    const { url, lineNumber, columnNumber } = message.location()
    const at = `${message.page()?.url()}: ${url}:${lineNumber}:${columnNumber}`
    note(`console.${message.type()}: ${message.text()} (${at})`)
    // What is no error of the browser's own has only its class for a text.
    for (const arg of message.args())
      arg.evaluate(String).then(
        (said) => said !== message.text() && problems.length > 0 && problems.push(`which says: ${said}`),
        () => undefined, // its page has gone
      )
  })
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    problems,
    expectNoProblems: () => expect(problems).toEqual([]),
    close: () => context.close(),
    kill: async () => {
      const first = browserProcesses(dir)
      // Its helpers would outlive it for a while, and go on writing in the profile that the next start reads.
      while (killAll(browserProcesses(dir)) > 0) await setTimeout(20)
      await gone
      // One that is still dying still holds its files, with the locks on them.
      while (first.some(isThere)) await setTimeout(20)
    },
  }
}

/**
 * What the endpoint answers, the look for a new version, and the icons that the browser fetches on its own account to
 * offer the installation.
 */
const MAY_FIND_NOBODY = ['/api/', '/sw.js', '/icons/']

/**
 * Without signal, the browser itself reports each request that found nobody. That is weather and not a fault, but only
 * for what is meant to fail without signal. An answer with an error status, or a file of the app that does not come,
 * stays a fault.
 */
function isFault(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'assert') return false
  const isUnanswered = message.text().startsWith('Failed to load resource: net::ERR_')
  const { pathname } = new URL(message.location().url || 'about:blank')
  return !(isUnanswered && MAY_FIND_NOBODY.some((start) => pathname.startsWith(start)))
}

/** The browser and all its children carry the folder of the profile among their arguments. */
function browserProcesses(dir: string): number[] {
  const mark = `--user-data-dir=${dir}`
  return runningPrograms()
    .filter(({ args }) => args.includes(mark))
    .map(({ pid }) => pid)
}

/** @returns how many there were */
function killAll(pids: readonly number[]): number {
  for (const pid of pids) kill(pid)
  return pids.length
}

function runningPrograms(): { pid: number; args: readonly string[] }[] {
  if (existsSync('/proc/self/cmdline')) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), args: argumentsOf(name) }))
  }
  const lines = execFileSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' }).trim().split('\n')
  return lines.map((line) => ({ pid: Number.parseInt(line, 10), args: line.split(' ') }))
}

function argumentsOf(pid: string): string[] {
  try {
    // The children write theirs anew, with spaces between.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
  } catch {
    // It ended while we looked.
    return []
  }
}

/** A dead one that nobody has asked after (`Z`) holds nothing any more, once it is the last of its threads. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return !(existsSync(`/proc/${pid}/task`) && readdirSync(`/proc/${pid}/task`).every((task) => isDead(pid, task)))
}

function isDead(pid: number, task: string): boolean {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/task/${task}/status`, 'utf8'))
  } catch {
    return true // it went while we looked
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Its parent's death took it along.
  }
}
