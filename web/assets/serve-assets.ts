import { type RequestHandler, Router } from 'express'
import type { Assets } from './assets.ts'

/** Serves the files that pages load; under their address they never change. */
export const serveAssets = (assets: Assets): RequestHandler => {
  const router = Router()
  for (const { address, mediaType, content } of Object.values(assets))
    router.get(address, (_request, response) => {
      response
        .set({ 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Type': mediaType })
        .send(content)
    })
  return router
}
