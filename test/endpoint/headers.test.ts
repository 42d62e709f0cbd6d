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
