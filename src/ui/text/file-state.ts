// Who has a photo or a recording, in words.
import type { FileState } from '../../domain/file.ts'

export const fileStateNames = {
  onlyHere: 'Solo en este celular',
  sent: 'Enviada',
  damaged: 'Dañada',
  elsewhere: 'Todavía en otro celular',
} as const satisfies Record<FileState, string>
