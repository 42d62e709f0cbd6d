// `npm run simulate -- --runs N --seed S`, or `--mutants`: the protocol against thousands of unlucky stories.
// The last line is one line of JSON.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    mutants: { type: 'boolean', default: false },
  },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error('Usage: npm run simulate -- [--runs N] [--seed S] [--mutants]')
  process.exit(2)
}

/** @param {import('./mutants.ts').Mutant | null} mutant the bug to plant in what is loaded */
async function loadSimulator(mutant) {
  const plant = {
    name: 'plant-a-bug',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} code @param {string} id */
    transform(code, id) {
      return mutant && id.endsWith(mutant.file) ? code.replace(mutant.find, () => mutant.put) : null
    },
  }
  const { module } = await runnerImport('/test/simulation/simulate.ts', {
    configFile: false,
    logLevel: 'error',
    plugins: [plant],
  })
  return /** @type {typeof import('./simulate.ts')} */ (module)
}

if (values.mutants) {
  const { module } = await runnerImport('/test/simulation/mutants.ts', { configFile: false, logLevel: 'error' })
  const { mutants } = /** @type {typeof import('./mutants.ts')} */ (module)
  // A story that breaks the program as it is would count as the death of every bug.
  const sound = await (await loadSimulator(null)).simulate(runs, seed)
  if (sound.broken) throw new Error(`without any bug, after ${sound.runs} runs:\n${sound.broken.words}`)
  for (const { file, find } of mutants) {
    const standing = readFileSync(file, 'utf8').split(find).length - 1
    if (standing !== 1) throw new Error(`${file} has «${find}» ${standing} times`)
  }
  let killed = 0
  for (const mutant of mutants) {
    const { simulate } = await loadSimulator(mutant)
    const { runs: needed, broken } = await simulate(runs, seed)
    if (broken) killed += 1
    const fate = broken ? `killed in ${needed} runs, ${broken.steps.length} steps` : `SURVIVES ${needed} runs`
    console.log(`${fate.padEnd(34)} ${mutant.rule} (${mutant.file})`)
  }
  console.log(JSON.stringify({ mutants: mutants.length, killed, runs, seed }))
} else {
  const { simulate } = await loadSimulator(null)
  const { runs: done, broken } = await simulate(runs, seed)
  if (broken) console.log(`seed ${seed}, path ${broken.path}\n${JSON.stringify(broken.steps)}\n${broken.words}`)
  console.log(JSON.stringify({ runs: done, violations: broken ? 1 : 0, seed }))
  process.exitCode = broken ? 1 : 0
}
