// What another app does when the person shares photos with this one: it sends a form, and this app comes up.
import type { Page } from 'playwright-core'
import { later } from '../help/later.ts'

/** Pictures are drawn from their names, so that the same name is the same picture; «rota» is one in name alone. */
export async function share(page: Page, names: readonly string[]): Promise<void> {
  const arrived = later(page.waitForURL('**/compartir**'))
  await page.evaluate(async (all) => {
    const KINDS: Record<string, string> = { jpg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' }
    const draw = async (name: string, type: string) => {
      const canvas = new OffscreenCanvas(640, 480)
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('nothing to draw on')
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, 640, 480)
      pen.fillStyle = '#000'
      pen.font = '80px sans-serif'
      pen.fillText(name, 20, 240)
      return canvas.convertToBlob({ type })
    }
    const form = Object.assign(document.createElement('form'), {
      method: 'post',
      action: '/compartir',
      enctype: 'multipart/form-data',
    })
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'fotos', multiple: true })
    const files = new DataTransfer()
    for (const name of all) {
      const type = KINDS[name.split('.')[1] ?? ''] ?? ''
      const isPicture = type.startsWith('image/') && !name.startsWith('rota')
      files.items.add(new File([isPicture ? await draw(name, type) : 'no picture'], name, { type }))
    }
    input.files = files.files
    form.append(input)
    document.body.append(form)
    form.submit()
  }, names)
  await arrived
}

/** How many wait for a meeting. */
export const sharedHere = (page: Page): Promise<number> =>
  page.evaluate(async () => (await (await caches.open('compartido')).keys()).length)
