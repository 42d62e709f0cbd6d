// The words about a meeting that was written again from its paper.
export const fromPaperText = {
  mark: 'Marcar: reconstruida de papel',
  unmark: 'Quitar: reconstruida de papel',
  marked: 'Quedó marcada: reconstruida de papel.',
  unmarked: 'Ya no está marcada.',
  said: (by: string) => `Reconstruida de papel por ${by}.`,
  lacksPhoto: 'Falta la foto de la lista en papel.',
  addPhoto: 'Agregar la foto',
}
