// Whether a package that is shipped has a known hole. Most of ours are bundled, and so are not dependencies for npm: what
// src and sw import counts, and what is installed to serve. Fails on a grave hole; where the registry does not answer,
// that is said and, with --required, fails too.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { verdictOn } from './audit-verdict.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const shipped = new Set([...Object.keys({ ...dependencies, ...optionalDependencies }), ...imported('src', 'sw')])

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
const { is, words } = verdictOn(stdout ?? '', (name) => shipped.has(name))
console.log(words)
process.exitCode = is === 'holes' || (is === 'notDone' && process.argv.includes('--required')) ? 1 : 0

/**
 * The packages named in the imports of these folders. A hole in what one of them brings along counts as its own for npm.
 * @param {readonly string[]} folders
 */
function imported(...folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  )
  const texts = files.filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(name, 'utf8'))
  const specifiers = texts.flatMap((text) => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^.][^']*)'/g)])
  return specifiers.map(([, name = '']) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
}
