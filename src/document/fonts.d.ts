// What the build puts in the place of a font's file: the file itself, as a data URL. And what every place that runs
// this has, though no library of types that is free of the browser says so.
declare module '*.ttf?inline' {
  const url: string
  export default url
}
declare function atob(base64: string): string
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
