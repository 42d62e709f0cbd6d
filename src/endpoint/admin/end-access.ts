// `admin end-access`: a person has access no more.
import { refuse, type Command } from './command.ts'
import { foundPerson } from './found-person.ts'
import { withStorage } from './with-storage.ts'

export const endAccess: Command = {
  name: 'end-access',
  usage: 'end-access --person "Rosa T."',
  help: [
    'termina el acceso de una persona: bloquea todos sus equipos y anula sus códigos. Lo que escribió queda',
    '--person su identificador, como lo muestra people, o su nombre completo',
    '--erase  además, cada equipo se borra a sí mismo en su próximo contacto, si no tiene nada sin enviar',
  ],
  run: ({ person: said, erase = false }, place) =>
    withStorage(place, async (storage) => {
      const at = Date.now()
      const { id, name, region, devices } = await foundPerson(storage, said, at)
      const detail = erase ? 'erase' : ''
      await storage.noteDeed({ at, by: 'console', region, what: 'person-ended', about: id, detail })
      if ((await storage.endAccess(id, at, erase)) === 'last')
        refuse(`«${name}» es la última persona que atiende ${region}: da primero un código a otra.`)
      const ended = `Terminó el acceso de «${name}». Equipos bloqueados: ${devices}. Lo que escribió queda.`
      return erase ? `${ended}\nSe borrarán en su próximo contacto, si no tienen nada sin enviar.` : ended
    }),
}
