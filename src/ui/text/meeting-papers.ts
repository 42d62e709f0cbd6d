// The words of «Papeles», below the photos of a meeting.
import type { FileState } from '../../domain/file.ts'
import { counted, kilobytes } from './format.ts'

const NO_ROOM = 'No queda espacio para este papel.'

export const papersText = {
  title: 'Papeles',
  list: 'Papeles de la reunión',
  hint: 'El programa del taller o un oficio, en PDF de hasta 5 MB.',
  none: 'Sin papeles. No son obligatorios.',
  add: 'Adjuntar un PDF',
  keeping: 'Guardando el papel…',
  kept: 'Papel guardado.',
  hubValue: (n: number) => counted(n, 'papel', 'papeles'),
  nameless: 'Papel sin nombre',
  size: (bytes: number) => kilobytes(bytes),
  notPdf: 'Este archivo no es un PDF. Elige otro.',
  tooLarge: 'Este PDF es muy grande. Puede tener hasta 5 MB.',
  unreadable: 'Este archivo no se pudo leer. Elígelo otra vez.',
  noRoom: `${NO_ROOM} El texto siempre entra.`,
  most: (limit: number) => `Ya hay ${limit} papeles. Quita uno para agregar otro.`,
  state: {
    onlyHere: 'Solo en este celular',
    sent: 'Enviado',
    damaged: 'Dañado',
    elsewhere: 'Todavía en otro celular',
  } satisfies Record<FileState, string>,
  damaged: 'El papel se dañó en este celular. Adjúntalo otra vez.',
  open: 'Abrir',
  openNamed: (name: string) => `Abrir ${name}`,
  bring: (size: number | undefined) => (size ? `Traer (${kilobytes(size)})` : 'Traer'),
  bringing: 'Trayendo el papel…',
  notBrought: {
    notThere: 'Todavía está solo en el celular que lo adjuntó.',
    noRoom: NO_ROOM,
    trouble: 'No llegó completo. Lo que llegó quedó: intenta otra vez.',
  },
  remove: 'Quitar',
  removeNamed: (name: string) => `Quitar ${name}`,
  removed: (name: string) => `Se quitó ${name}.`,
} as const
