// Addresses of what is about this phone and not about the Mesa's work.

export const deviceLinks = {
  /** Where the worker leads what another app shares (sw/take-shared.ts, and the manifest in vite.config.ts). */
  share: '/compartir',
  /** «Listo para viajar». */
  ready: '/listo',
} as const
