// Whom the panel calls silent: not who waits to be activated, nor anybody when the laptop itself had no signal.
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import type { MesaFigures } from '../../src/domain/progress/panel-figures.ts'
import { localDate } from '../../src/domain/time.ts'
import { silences } from '../../src/ui/panel/silences.ts'

const at = (moment: string): number => Date.parse(`${moment}-05:00`)
const figures = (more: Partial<MesaFigures>): MesaFigures => ({
  mesa: mesaId.parse('luya'),
  name: 'Luya',
  level: 'provincial',
  ubigeo: '0105',
  status: 'active',
  last: null,
  trips: [],
  ...more,
})
const standing = (more: Partial<MesaFigures>, until = at('2024-08-15T10:02:00')) =>
  silences([figures(more)], until).map(({ silence }) => silence.is)

test('nothing is expected of a mesa that is to be activated; one that works has sent nothing yet', () => {
  expect(standing({ status: 'toActivate' })).toEqual(['toActivate'])
  expect(standing({})).toEqual(['nothingYet'])
  expect(standing({ status: 'toActivate', last: at('2024-08-15T09:00:00') })).toEqual(['sending'])
})

test('a laptop that had no signal itself accuses nobody; an announced absence is no silence', () => {
  const last = at('2024-08-01T09:00:00')
  expect(standing({ last })).toEqual(['silent'])
  expect(standing({ last }, at('2024-08-02T09:00:00'))).toEqual(['sending'])
  const [from, until] = [localDate.parse('2024-08-02'), localDate.parse('2024-08-20')]
  expect(standing({ last, trips: [{ from, until }] })).toEqual(['inField'])
})
