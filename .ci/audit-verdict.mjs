// What `npm audit --json` answered, judged: pure, so that it can be tried without anybody's registry.

const GRAVE = new Set(['high', 'critical'])

/**
 * @param {string} text what npm printed
 * @param {(name: string) => boolean} isShipped whether the package runs at the endpoint or on a phone
 * @returns {{ is: 'sound' | 'holes' | 'notDone', words: string }}
 */
export function verdictOn(text, isShipped) {
  const found = vulnerabilitiesIn(text)
  if (typeof found === 'string') {
    return { is: 'notDone', words: `AUDIT NOT DONE: ${found} Nothing is known of holes in the packages.` }
  }
  const lines = found.map(({ name, severity }) => `${severity}: ${name}${isShipped(name) ? '' : ' (only to build)'}`)
  const grave = found.filter(({ name, severity }) => isShipped(name) && GRAVE.has(severity))
  const sum = `Audit done: ${found.length} packages with known holes, ${grave.length} of them grave in what is shipped.`
  return { is: grave.length > 0 ? 'holes' : 'sound', words: [...lines, sum].join('\n') }
}

/**
 * @param {string} text
 * @returns {{ name: string, severity: string }[] | string} why there is no answer
 */
function vulnerabilitiesIn(text) {
  try {
    const { vulnerabilities, message } = JSON.parse(text)
    if (vulnerabilities) return Object.values(vulnerabilities)
    return `the registry does not answer this question (${String(message).split(' - ')[0]}).`
  } catch {
    return 'npm gave no answer that can be read.'
  }
}
