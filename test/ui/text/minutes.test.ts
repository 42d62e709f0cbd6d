// The sentences of an acta agree in number.
import { expect, test } from 'vitest'
import { minutesWords } from '../../../src/ui/text/minutes.ts'

test('one person excused is told in the singular, several in the plural', () => {
  expect(minutesWords.excused(['Ana'])).toBe('Justificó su inasistencia: Ana.')
  expect(minutesWords.excused(['Ana', 'Luz'])).toBe('Justificaron su inasistencia: Ana y Luz.')
})
