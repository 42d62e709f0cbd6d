// What every browser and Node both have, and the ES library alone does not name.
export {}

interface Key {
  readonly type: string
}
type Algorithm = string | Readonly<Record<string, unknown>>

declare global {
  var TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }
  var TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }
  var crypto: {
    readonly subtle: {
      generateKey(
        algorithm: Algorithm,
        extractable: boolean,
        uses: readonly string[],
      ): Promise<{ publicKey: Key; privateKey: Key }>
      importKey(
        format: string,
        key: unknown,
        algorithm: Algorithm,
        extractable: boolean,
        uses: readonly string[],
      ): Promise<Key>
      exportKey(format: 'raw', key: Key): Promise<ArrayBuffer>
      exportKey(format: 'jwk', key: Key): Promise<unknown>
      deriveBits(algorithm: Algorithm, key: Key, length: number): Promise<ArrayBuffer>
      encrypt(algorithm: Algorithm, key: Key, bytes: Uint8Array): Promise<ArrayBuffer>
      decrypt(algorithm: Algorithm, key: Key, bytes: Uint8Array): Promise<ArrayBuffer>
    }
  }
}
