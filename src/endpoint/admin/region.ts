// `admin region`: a region beside those that are here, with its mesas.
import { readFileSync } from 'node:fs'
import { mesaId } from '../../domain/id.ts'
import { addRegion, slugOf, type NewMesa, type NewRegion } from '../add-region.ts'
import { regionsIn } from '../region-file.ts'
import { refuse, type Command } from './command.ts'
import type { Options } from './options.ts'
import { withStorage } from './with-storage.ts'

export const region: Command = {
  name: 'region',
  usage: 'region --file mesas.csv',
  help: [
    'añade una región con sus mesas, separada de las demás. Repetirla con una lista más larga añade lo que falta',
    '--file   lista con las columnas region;nivel;nombre;ubigeo;estado: nivel regional, provincial o distrital; estado',
    '         activa o por activar. Puede traer varias regiones',
    '--name   sin lista: el nombre de la región, «Cusco»; con --id si se quiere otra clave que la del nombre',
    '--mesa   sin lista: una mesa provincial con su ubigeo, «Canchis:0806»; se puede repetir',
  ],
  async run(options, place) {
    const wanted = options.file === undefined ? [fromOptions(options)] : fromFile(options.file)
    return withStorage(place, async (storage) => {
      const said: string[] = []
      for (const each of wanted) {
        const added = await addRegion(storage, each, Date.now())
        if (added.is === 'unnamed') refuse(`«${added.mesa}», de ${each.name}, no puede tener una clave propia.`)
        said.push(`${each.name} (${each.id}): ${added.fresh} mesas nuevas de ${added.mesas.length}.`, ...added.mesas)
      }
      return said.join('\n')
    })
  },
}

function fromFile(file: string): NewRegion[] {
  const bytes = bytesOf(file)
  const text = new TextDecoder().decode(bytes)
  // What a spreadsheet in Spanish writes where nobody asked it for UTF-8.
  const regions = regionsIn(text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text)
  if ('wrong' in regions) refuse(`No se entiende la línea ${regions.wrong} de ${file}. No se cambió nada.`)
  if (regions.length === 0) refuse(`${file} no trae ninguna mesa.`)
  return regions
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    return refuse(`No se puede leer ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function fromOptions({ id: said, name = '', mesa: mesas = [] }: Options): NewRegion {
  if (name.trim() === '') refuse('Falta --file, la lista de mesas; o --name, el nombre de la región.')
  const id = mesaId.safeParse(said ?? slugOf(name)).data
  if (!id) refuse(`La clave «${said ?? slugOf(name)}» no sirve: letras minúsculas, cifras y guiones, hasta 40.`)
  const regional: NewMesa = { name: name.trim(), level: 'regional', status: 'active' }
  const provincial = mesas.map((each): NewMesa => {
    const [, its, ubigeo] = /^([^:]{1,120}):(\d{4})$/.exec(each) ?? []
    if (its === undefined || ubigeo === undefined) refuse(`«${each}» no es una mesa con su ubigeo: «Canchis:0806».`)
    return { name: its, level: 'provincial', status: 'toActivate', ubigeo }
  })
  return { id, name: name.trim(), mesas: [regional, ...provincial] }
}
