// Whose word on where a request comes from is believed.
import { expect, test } from 'vitest'
import { networkOf, originBehind } from '../../src/endpoint/proxies.ts'

const behind = originBehind(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
const from = (socket: string | undefined, headers: Record<string, string> = {}) => behind(socket, new Headers(headers))

test('without a proxy it is the address of the socket, whatever the headers say', () => {
  const lie = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-proto': 'https' }
  expect(from('190.1.1.1', lie)).toEqual({ address: '190.1.1.1', isSealed: false })
  expect(originBehind([])('127.0.0.1', new Headers(lie))).toEqual({ address: '127.0.0.1', isSealed: false })
  expect(from(undefined, lie)).toEqual({ address: 'unknown', isSealed: false })
})

test('behind one, it is the last address that no trusted proxy wrote of another', () => {
  expect(from('127.0.0.1', { 'x-forwarded-for': '190.1.1.1' }).address).toBe('190.1.1.1')
  expect(from('::ffff:127.0.0.1', { 'x-forwarded-for': '190.1.1.1' }).address).toBe('190.1.1.1')
  expect(from('fd00::1', { 'x-forwarded-for': '9.9.9.9, 190.1.1.1, 10.2.3.4' }).address).toBe('190.1.1.1')
  expect(from('127.0.0.1', { 'x-forwarded-for': 'junk' }).address).toBe('127.0.0.1')
  expect(from('127.0.0.1').address).toBe('127.0.0.1')
})

test('whether the line was sealed is believed of a proxy alone', () => {
  expect(from('127.0.0.1', { 'x-forwarded-proto': 'https' }).isSealed).toBe(true)
  expect(from('127.0.0.1', { 'x-forwarded-proto': 'http' }).isSealed).toBe(false)
  expect(from('190.1.1.1', { 'x-forwarded-proto': 'https' }).isSealed).toBe(false)
})

test('whoever has a whole network of IPv6 counts once', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:0db8:1:2::9'))
  expect(networkOf('2001:db8:1:2::9')).not.toBe(networkOf('2001:db8:1:3::9'))
  expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('190.1.1.1')).toBe('190.1.1.1')
})
