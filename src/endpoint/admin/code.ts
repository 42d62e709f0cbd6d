// `admin code`: a person gets in with a phone of her own.
import { role as anyRole } from '../../domain/access.ts'
import { CODE_DAYS, invite } from '../invite.ts'
import { refuse, type Command } from './command.ts'
import { withStorage } from './with-storage.ts'

export const code: Command = {
  name: 'code',
  usage: 'code --role promoter --mesa condorcanqui --name "Rosa T."',
  help: [
    'da un código de un solo uso a una persona. Pedir otro para la misma no la duplica',
    '--role   promoter, coordinator, secretariat o administrator',
    '--mesa   mesa de la persona; se puede repetir. El nombre de la región (amazonas) vale por todas sus mesas.',
    '         No hace falta para secretariat ni administrator',
    '--name   nombre de la persona',
    '--region la de secretariat o administrator, si hay varias: amazonas si no se indica',
  ],
  async run({ role: said, name: given, mesa: named = [], region: of }, place) {
    const role = anyRole.safeParse(said)
    if (!role.success) refuse(said === undefined ? 'Falta --role.' : `No conozco el rol «${said}».`)
    const name = (given ?? '').trim()
    if (name === '') refuse('Falta --name, el nombre de la persona.')
    if (name.length > 120) refuse('El nombre es demasiado largo: 120 letras como máximo.')
    const seesAll = role.data === 'secretariat' || role.data === 'administrator'
    if (seesAll && named.length > 0) refuse(`El rol ${role.data} ya abarca todas las mesas: no lleva --mesa.`)
    if (!seesAll && named.length === 0) refuse(`Falta --mesa: el rol ${role.data} es de una mesa.`)

    return withStorage(place, async (storage) => {
      const spaces = await storage.mesas()
      const regions = spaces.filter(({ space }) => space === 'region').map(({ id }) => id)
      const region = of === undefined ? undefined : (regions.find((id) => id === of) ?? noRegion(of, regions))
      const inReach = spaces.filter(({ region: its }) => its === (region ?? its))
      const all = inReach.map(({ id }) => id)
      const unknown = (id: string) => refuse(`No existe la mesa «${id}». Las que hay: ${all.join(', ')}.`)
      const mesas = [...new Set(named)].map((id) => all.find((mesa) => mesa === id) ?? unknown(id))
      const own = new Set(inReach.filter(({ id }) => mesas.includes(id)).map(({ region: its }) => its))
      if (own.size > 1)
        refuse(`Las mesas de una persona son de una sola región, y estas son de ${[...own].join(' y ')}.`)
      const given = await invite(storage, { role: role.data, name, mesas, region }, Date.now())
      return `Código para «${name}»: sirve una sola vez y vence en ${CODE_DAYS} días.\n${given}`
    })
  },
}

const noRegion = (id: string, all: readonly string[]): never =>
  refuse(`No existe la región «${id}». Las que hay: ${all.join(', ')}.`)
