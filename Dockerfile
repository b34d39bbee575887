# One image, three commands (docs/operations.md):
#   web      node server.mjs
#   worker   node worker.mjs
#   release  node scripts/migrate.mjs     (once per release, before the new web and worker start)
FROM node:24-slim AS build
WORKDIR /shopwalker
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN CHECKPOINT_DISABLE=1 npx prisma generate --no-hints && npm run build

FROM node:24-slim AS packages
WORKDIR /shopwalker
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
WORKDIR /shopwalker
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0
COPY --from=packages /shopwalker/node_modules ./node_modules
COPY --from=build /shopwalker/node_modules/.prisma ./node_modules/.prisma
COPY --from=build /shopwalker/build ./build
COPY package.json server.mjs worker.mjs prisma.config.ts ./
COPY scripts/migrate.mjs ./scripts/migrate.mjs
COPY prisma ./prisma
# The nightly files of EXPORT_DIR; mount what web and worker share here.
RUN mkdir -p .data/exports && chown -R node:node .data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT??3000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# The heap of a shop floor is about 80 MB; without a limit V8 lets garbage grow to several times that. Raise it for many large shops.
CMD ["node", "--max-old-space-size=224", "--max-semi-space-size=8", "server.mjs"]
