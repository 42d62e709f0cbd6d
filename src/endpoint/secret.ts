// Everything random the endpoint makes, and the only form in which it keeps a secret.
import { createHash, randomBytes } from 'node:crypto'
import { deviceId, userId, type DeviceId, type UserId } from '../domain/id.ts'
import { CODE_ALPHABET, CODE_LENGTH } from '../protocol/enrol.ts'

/** 256 random bits; only the device has it. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** 50 random bits in letters: 32 of them, so the low five bits of a byte choose one evenly. */
export const newCode = (): string =>
  [...randomBytes(CODE_LENGTH)].map((byte) => CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length)).join('')

/**
 * Secrets are found again by their hash, in an index: none is ever compared letter by letter. How long that takes tells at
 * most how a hash begins, and from the beginning of a hash nobody comes nearer to a code or a token.
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const newDeviceId = (): DeviceId => deviceId.parse(randomBytes(8).toString('hex'))
export const newUserId = (): UserId => userId.parse(randomBytes(8).toString('hex'))
/** Never the same twice, so that a database put back is always told from the one before. */
export const newEpoch = (): string => randomBytes(8).toString('hex')
