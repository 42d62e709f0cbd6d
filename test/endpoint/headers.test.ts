// What every answer lets a page of ours do, and no other.
import { expect, test } from 'vitest'
import { anEndpoint } from './in-process.ts'

test('a page may use camera and microphone, and play what it has recorded itself; nothing comes from elsewhere', async () => {
  const { ask } = await anEndpoint()
  const { headers } = await ask('/health', {})
  const policy = headers.get('content-security-policy') ?? ''
  expect(headers.get('permissions-policy')).toContain('microphone=(self)')
  expect(headers.get('permissions-policy')).toContain('camera=(self)')
  expect(headers.get('permissions-policy')).toContain('geolocation=(self)')
  expect(policy.split('; ')).toContain("media-src 'self' blob:")
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/https?:|\*|unsafe/)
})

test('who came over a sealed line is told to come no other way; who did not, is not', async () => {
  const { ask } = await anEndpoint({ proxies: ['10.0.0.1'] })
  const hsts = async (proto: string, address: string) =>
    (await ask('/health', { headers: { 'x-forwarded-proto': proto } }, address)).headers.get(
      'strict-transport-security',
    )
  expect(await hsts('https', '10.0.0.1')).toBe('max-age=31536000')
  expect(await hsts('http', '10.0.0.1')).toBeNull()
  expect(await hsts('https', '190.1.1.1')).toBeNull()
})
