// `admin devices`: which phones and laptops have entered.
import { deviceTable } from '../device-table.ts'
import type { Command } from './command.ts'
import { withStorage } from './with-storage.ts'

export const devices: Command = {
  name: 'devices',
  usage: 'devices',
  help: ['muestra los teléfonos y computadoras que han entrado, con su último contacto y lo que tienen sin enviar'],
  run: (_options, place) => withStorage(place, async (storage) => deviceTable(await storage.devices())),
}
