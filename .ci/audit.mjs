// Whether a package we install to serve has a known hole: `npm audit`, and a plain word when nobody could be asked.
// Ends with 1 only when there is one of high or critical weight. What could not be looked at is said, and named as not done.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { verdictOn } from './audit-verdict.mjs'

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
const { words, isBad } = verdictOn(error ? '' : stdout)
console.log(words)
process.exit(isBad ? 1 : 0)
