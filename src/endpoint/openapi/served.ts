// `GET /api/openapi.json`: made once, when it is first asked for.
import { JsonText } from '../json-text.ts'
import type { Route } from '../routes.ts'
import { openApi } from './document.ts'

/** @param routes all of them, this one included: they are there once it is asked */
export function openApiOf(routes: () => readonly Route[]): () => Promise<JsonText> {
  let made: JsonText | undefined
  return () => Promise.resolve((made ??= new JsonText(JSON.stringify(openApi(routes())))))
}
