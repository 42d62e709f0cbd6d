// What the committees of the demonstration talked about. All of it is invented.

export interface Topic {
  readonly point: string
  readonly notes: string
  readonly agreement: string
  readonly responsible: string
  /** Days until it is due; none when it is to be done at once. */
  readonly days: number | null
}

export const TOPICS: readonly [Topic, ...Topic[]] = [
  {
    point: 'Balance del inicio del año escolar',
    notes:
      'La UGEL informa que faltan docentes en nueve instituciones. Los apus piden que los materiales lleguen antes de abril.',
    agreement: 'Solicitar a la UGEL el reporte de inicio escolar por institución',
    responsible: 'UGEL',
    days: 21,
  },
  {
    point: 'Agua y saneamiento en comunidades',
    notes: 'Se presentan tres comunidades sin agua segura. La municipalidad ofrece un técnico para las visitas.',
    agreement: 'Conformar el grupo de trabajo de agua y saneamiento',
    responsible: 'Municipalidad Provincial',
    days: 45,
  },
  {
    point: 'Anemia y desnutrición infantil',
    notes: 'La Red de Salud muestra los avances del semestre y las brechas por establecimiento.',
    agreement: 'Convocar a la mesa de salud con los promotores comunales',
    responsible: 'Red de Salud',
    days: 19,
  },
  {
    point: 'Acuerdo de gobernabilidad: avance',
    notes: 'Cada dimensión presenta una lámina. Se pide que el informe diga qué no se cumplió y por qué.',
    agreement: 'Enviar el informe de avance por dimensión',
    responsible: 'Secretaría Técnica',
    days: 30,
  },
  {
    point: 'Plan operativo del año',
    notes: 'Se lee el plan y se revisan las fechas de las reuniones.',
    agreement: 'Aprobar el calendario de sesiones del año',
    responsible: 'Comité Ejecutivo',
    days: null,
  },
  {
    point: 'Participación de mujeres y jóvenes',
    notes:
      'Las organizaciones presentes proponen a quiénes invitar. Se recuerda dar voz a quienes hablan awajún y wampis.',
    agreement: 'Invitar a dos organizaciones de mujeres y una de jóvenes a la próxima sesión',
    responsible: 'Promotora',
    days: 25,
  },
  {
    point: 'Presupuesto participativo',
    notes: 'Se explica el cronograma y los requisitos para inscribir agentes participantes.',
    agreement: 'Difundir el cronograma del presupuesto participativo en las comunidades',
    responsible: 'Municipalidad Provincial',
    days: 15,
  },
  {
    point: 'Violencia contra niñas, niños y adolescentes',
    notes: 'El CEM y la DEMUNA dan cifras del trimestre. Se acuerda una ruta de atención escrita.',
    agreement: 'Elaborar la ruta de atención y pegarla en las instituciones educativas',
    responsible: 'Centro Emergencia Mujer',
    days: 40,
  },
]
