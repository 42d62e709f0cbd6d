// Words of which way photos may go.
import { kilobytes } from './format.ts'

export const fileWayText = {
  title: 'Fotos, audios y papeles',
  /** In «Envíos», where something waits. */
  wifi: 'Solo con wifi',
  data: (bytes: number) => `También con mis datos (${kilobytes(bytes)})`,
  held: 'El texto va siempre primero. Esto espera un wifi, o que digas que puede ir con tus datos.',
  heldUnknown: 'El texto va siempre primero. Este celular no dice si hay wifi: di tú si esto puede ir ahora.',

  groupTitle: 'Envíos',
  withData: 'Fotos y audios con mis datos',
  on: 'Sí',
  off: 'No: esperan un wifi',
  goes: (days: number) =>
    `Lo que la Secretaría ya guardó sale de este celular a los ${days} días. Queda la foto pequeña; la grande se vuelve a traer con señal.`,
} as const
