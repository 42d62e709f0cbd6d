// What every browser and Node both have, and the ES library alone does not name.
export {}

declare global {
  var TextEncoder: new () => { encode(text: string): Uint8Array }
}
