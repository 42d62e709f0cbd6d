// What `--help` says: of all commands, or of one.
import type { Command } from './command.ts'

const INTRO = 'Da acceso al cuaderno, lo quita a un teléfono perdido, y guarda, comprueba y devuelve los datos.'
const CLOSE = `Los datos están en DATA_DIR (./data si no se indica) o, si se indica DATABASE_URL, en esa base de PostgreSQL.
Una copia sirve para las dos: con restore se pasa de una a la otra. La copia contiene datos personales de todos: solo quien
la hizo puede leerla; guárdala así, y lejos de esta máquina.`
const WIDTH = 13

export function helpOfAll(commands: readonly Command[]): string {
  const usages = commands.map(({ usage }) => `  npm run -s admin -- ${usage}`)
  return [INTRO, usages.join('\n'), commands.map(described).join('\n'), ONE, CLOSE].join('\n\n')
}
const ONE = '  --help       esta ayuda; después de una orden, solo la suya: npm run -s admin -- code --help'

export const helpOf = (command: Command): string =>
  `${described(command)}\n\nPor ejemplo:\n  npm run -s admin -- ${command.usage}`

function described({ name, help: [what, ...options] }: Command): string {
  return [`  ${name.padEnd(WIDTH)}${what}`, ...options.map((line) => `    ${line}`)].join('\n')
}
