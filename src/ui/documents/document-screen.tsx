// One paper: being written by who may, and else as it stands.
import { useRoute } from 'preact-iso'
import { NotFound } from '../shell/not-found.tsx'
import { DocumentForm } from './document-form.tsx'
import { DocumentReader } from './document-reader.tsx'
import { useDocument } from './use-document.ts'
import './documents.css'

export function DocumentScreen() {
  const id = useRoute().params['id'] ?? ''
  const open = useDocument(id)
  if (open === undefined) return null
  if (!open) return <NotFound />
  const View = open.mayEdit ? DocumentForm : DocumentReader
  return <View key={open.paper.id} open={open} />
}
