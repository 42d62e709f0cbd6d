// A vitest reporter for test/run.mjs: what passed, what failed and what was skipped, and why, as one JSON file.
import { writeFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string | null }[], repeated: string[] }}
 *   Tally `repeated`: those that passed only on their second try
 */

export default class TallyReporter {
  /** @type {boolean} */
  #isFiltered = false

  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    this.#isFiltered = vitest.config.testNamePattern !== undefined
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    /** @type {Tally} */
    const tally = { passed: 0, failed: unhandled.length, skipped: [], repeated: [] }
    for (const module of modules) {
      // A file that cannot be read, or a beforeAll that throws, is a failure of its own. Its tests never ran.
      const errors = [module, ...module.children.allSuites()].flatMap((part) => part.errors())
      tally.failed += errors.length
      const skipsAreMeant = errors.length === 0 && !this.#isFiltered
      for (const test of module.children.allTests()) {
        const result = test.result()
        const name = `${module.relativeModuleId} > ${test.fullName}`
        if (result.state === 'passed') {
          tally.passed++
          if (test.diagnostic()?.flaky) tally.repeated.push(name)
        } else if (result.state !== 'skipped') tally.failed++
        else if (result.note || skipsAreMeant) {
          tally.skipped.push({ name, reason: result.note ?? null })
        }
      }
    }
    const file = process.env.TALLY_FILE
    if (file) writeFileSync(file, JSON.stringify(tally))
  }
}
