// The words of «Personas y equipos»: who has access, the code that gives it, and the end of it.
import type { Role } from '../../domain/access.ts'
import { dateOf } from '../../domain/time.ts'
import { clockTime, counted, number, plainDate } from './format.ts'

const moment = (at: number): string => `${plainDate(dateOf(at))}, ${clockTime(at)}`

export const peopleText = {
  title: 'Personas y equipos',
  open: 'Personas y equipos',
  needsSignal: 'Esto necesita señal',
  needsSignalDetail: 'Las personas y sus códigos se ven y se cambian con internet. Lo demás del cuaderno sigue igual.',
  notYours: 'Este equipo ya no atiende a las personas',
  notYoursDetail: 'Si esto no es correcto, avisa a la Secretaría Técnica.',
  asking: 'Preguntando a Chachapoyas…',
  again: 'Intentar otra vez',
  notDone: 'No hubo respuesta: no se sabe si se hizo. Con señal, mira la lista antes de repetir.',
  refused: 'No se puede hacer eso. Quizá otra persona de la Secretaría lo cambió antes.',

  count: (n: number) => counted(n, 'persona con acceso', 'personas con acceso'),
  ended: (n: number) => `Ya no tienen acceso: ${number(n)}`,
  endedOn: (at: number) => `Su acceso terminó el ${moment(at)}`,
  isMe: 'Eres tú',
  wholeRegion: 'Toda la región',
  reads: (mesas: string) => `${mesas} (solo lee)`,
  noDevice: 'Todavía no entró con ningún equipo',
  devices: (n: number) => counted(n, 'equipo', 'equipos'),
  device: (label: string, lastSeen: number) => `${label} · último contacto: ${moment(lastSeen)}`,
  unsent: (n: number, app: string | null) =>
    [n === 0 ? 'nada por enviar' : `${number(n)} por enviar`, app ? `versión ${app}` : 'versión no dicha'].join(' · '),
  blocked: 'Bloqueado',
  pending: 'Código sin usar',

  add: 'Agregar a una persona',
  addTitle: 'Una persona más',
  change: 'Cambiar sus datos',
  name: 'Nombres y apellidos',
  role: 'Qué hace en la Mesa',
  roleMeans: {
    promoter: 'Escribe reuniones y acuerdos de sus mesas.',
    coordinator: 'Solo lee: las reuniones, los acuerdos y el plan.',
    secretariat: 'Abarca todas las mesas de la región, y atiende a las personas y sus equipos.',
    administrator: 'Como la Secretaría; además, nombra a quienes administran.',
  } satisfies Record<Role, string>,
  writesIn: 'Mesas en las que escribe',
  readsIn: 'Mesas que solo lee',
  nameless: 'Escribe primero el nombre.',
  noMesas: 'Elige al menos una mesa.',
  save: 'Guardar',
  saved: 'Guardado. Su equipo lo recibe en su próximo contacto.',
  added: (name: string) => `${name} ya está en la lista. Falta darle un código.`,
  cancel: 'Cancelar',
  roleLater: 'Si cambia lo que hace, sus equipos lo muestran cuando entra otra vez con un código nuevo.',

  codeTitle: 'Código para entrar',
  codeWhy: 'Con un código, su celular o su computadora queda a su nombre. Sirve una sola vez.',
  lasts: '¿Cuánto dura?',
  short: '15 minutos, para usarlo ahora',
  printed: '7 días, para llevarlo impreso',
  give: 'Dar un código',
  giveOther: 'Dar otro código',
  giveOtherMeans: 'El anterior deja de servir.',
  pendingUntil: (at: number) => `Tiene un código sin usar, que vence el ${moment(at)}`,
  cancelCode: 'Anular ese código',
  cancelled: 'El código ya no sirve.',
  isCode: (code: string) => `Código: ${code}`,
  picture: 'Código QR para entrar',
  shownOnce: 'Se ve solo ahora: si se pierde, se da otro.',
  expires: (at: number) => `Sirve una sola vez, hasta el ${moment(at)}`,
  print: 'Imprimir el papelito',
  slipFor: (name: string) => `Cuaderno de la Mesa · ${name}`,
  slipHow: (host: string) =>
    `Con internet, apunta la cámara del celular al cuadro. O abre ${host} y escribe el código:`,

  devicesTitle: 'Sus equipos',
  seeDevice: 'Toca un equipo para verlo o bloquearlo.',

  endTitle: 'Terminar su acceso',
  endMeans:
    'Sus equipos dejan de enviar y de recibir, y sus códigos ya no sirven. Lo que escribió y ya llegó queda como está. Lo que no envió queda en su equipo.',
  end: 'Terminar su acceso',
  erase: 'Además, que sus equipos se borren en su próximo contacto',
  eraseMeans: 'Solo se borra el que no tiene nada por enviar.',
  typeName: (name: string) => `Escribe su nombre: ${name}`,
  wrongName: 'El nombre no es ese.',
  isEnded: (name: string) => `Terminó el acceso de ${name}.`,
} as const
