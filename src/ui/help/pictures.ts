// The pictures of the guides by the name of their file, as the build has them.
const found = import.meta.glob<string>('../../../docs/pictures/guide/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

export const pictures: ReadonlyMap<string, string> = new Map(
  Object.entries(found).map(([file, address]) => [file.split('/').at(-1) ?? file, address]),
)
