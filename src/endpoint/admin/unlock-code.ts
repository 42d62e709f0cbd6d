// `admin unlock-code`: who forgot the PIN of her phone puts another one.
import { giveUnlockCode, UNLOCK_HOURS } from '../unlock.ts'
import { refuse, type Command } from './command.ts'
import { withStorage } from './with-storage.ts'

export const unlockCode: Command = {
  name: 'unlock-code',
  usage: 'unlock-code --device 0123456789abcdef',
  help: [
    'da un código a quien olvidó el PIN de su teléfono: con él pone otro, y no pierde nada. Comprueba antes quién es',
    '--device su identificador, como lo muestra devices',
  ],
  run: ({ device }, place) =>
    withStorage(place, async (storage) => {
      if (device === undefined) refuse('Falta --device, el identificador del teléfono.')
      const code = await giveUnlockCode(storage, device, Date.now())
      if (!code) refuse(`No existe el teléfono «${device}», o está bloqueado: npm run -s admin -- devices`)
      return `Código para poner otro PIN en ese teléfono: sirve una sola vez y vence en ${UNLOCK_HOURS} horas.\n${code}`
    }),
}
