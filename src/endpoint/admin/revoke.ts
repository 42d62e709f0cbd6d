// `admin revoke`: a lost phone neither sends nor receives any more.
import { refuse, type Command } from './command.ts'
import { withStorage } from './with-storage.ts'

export const revoke: Command = {
  name: 'revoke',
  usage: 'revoke --device 0123456789abcdef --erase',
  help: [
    'bloquea un teléfono: ya no envía ni recibe. Lo que no envió se queda en él. La persona entra en otro con otro código',
    '--device su identificador, como lo muestra devices',
    '--erase  además, en su próximo contacto se borra a sí mismo, si no tiene nada sin enviar',
  ],
  run: ({ device: id, erase }, place) =>
    withStorage(place, async (storage) => {
      if (id === undefined) refuse('Falta --device, el identificador del teléfono.')
      const device = (await storage.devices()).find((each) => each.id === id)
      if (!device) refuse(`No existe el teléfono «${id}». Los que hay: npm run -s admin -- devices`)
      const now = Date.now()
      const deed = { at: now, by: 'console', region: device.region, about: device.id } as const
      // The day it was blocked first stays as it was.
      if (device.revoked === null) {
        await storage.noteDeed({ ...deed, what: 'device-blocked', detail: '' })
        await storage.revoke(device.id, now)
      }
      if (erase && device.wipe === null) {
        await storage.noteDeed({ ...deed, what: 'device-erasure-asked', detail: '' })
        await storage.askToErase(device.id, now)
      }
      const blocked = `El teléfono ${device.id}, de «${device.person}», está bloqueado: ya no envía ni recibe.`
      return erase ? `${blocked}\nSe borrará en su próximo contacto, si no tiene nada sin enviar.` : blocked
    }),
}
