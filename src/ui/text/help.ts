// Words around the guides; the guides themselves are docs/guia-*.md.
export const helpText = {
  group: 'Ayuda',
  title: 'Guías',
  why: 'Cómo se usa el cuaderno. Se leen sin señal.',
  which: 'Qué guía',
  promoter: 'De la promotora',
  office: 'De la Secretaría',
  contents: 'En esta guía',
  print: 'Imprimir',
} as const
